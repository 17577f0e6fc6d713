import { el } from '../../dom';
import { fill, type PanelMessages } from '../../messages';

export interface RatingHandlers {
  /** Rejects when it could not be sent. */
  readonly onRate: (rating: number, comment?: string) => Promise<void>;
  readonly explain: (failure: unknown) => string;
  /** There is nothing more to say, and the control with the focus goes away. */
  readonly onDone: () => void;
}

/** Asks how the conversation was. The figure is sent at once, for few go on to write; another one replaces it. */
export function ratingView(words: PanelMessages, { onRate, explain, onDone }: RatingHandlers): HTMLElement {
  let rating: number | null = null;
  const problem = el('p', { class: 'problem', role: 'alert' });
  const thanks = el('p', { role: 'status' });
  const comment = el('textarea', {
    class: 'input',
    rows: '2',
    maxlength: '2000',
    required: '',
    'aria-label': words.comment,
  });

  /** Nothing is sent twice at once. */
  let isBusy = false;
  const attempt = async (task: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    problem.textContent = '';
    try {
      await task();
    } catch (failure) {
      problem.textContent = explain(failure);
    } finally {
      isBusy = false;
    }
  };

  const figures = [words.rating1, words.rating2, words.rating3, words.rating4, words.rating5].map((meaning, index) => {
    const value = index + 1;
    const label = fill(words.ratingOf, { value, meaning });
    return el(
      'button',
      { type: 'button', class: 'figure', 'aria-label': label, 'aria-pressed': 'false' },
      [String(value)],
      {
        click: () => void attempt(() => rate(value)),
      },
    );
  });
  const rate = async (value: number): Promise<void> => {
    await onRate(value);
    rating = value;
    for (const [index, figure] of figures.entries()) figure.setAttribute('aria-pressed', String(index + 1 === value));
    thanks.textContent = words.anythingElse;
    form.hidden = false;
    form.scrollIntoView({ block: 'nearest' });
  };

  const button = el('button', { type: 'submit', class: 'button second' }, [words.sendComment]);
  const form = el('form', { class: 'comment', hidden: '' }, [comment, button], {
    submit: (event) => {
      event.preventDefault();
      void attempt(async () => {
        const text = comment.value.trim();
        if (rating === null || text === '') return;
        button.textContent = words.sending;
        await onRate(rating, text).finally(() => (button.textContent = words.sendComment));
        thanks.textContent = words.thanks;
        for (const part of [question, form]) part.hidden = true;
        onDone();
      });
    },
  });
  const ends = [el('span', {}, [words.lowest]), el('span', {}, [words.highest])];
  const question = el('div', { class: 'stack' }, [
    el('p', { class: 'strong' }, [words.question]),
    el('div', { class: 'scale' }, figures),
    el('p', { class: 'ends', 'aria-hidden': 'true' }, ends),
  ]);
  return el('section', { class: 'stack rating', 'aria-label': words.question }, [question, problem, thanks, form]);
}
