import { el } from '../../dom';
import { fill, type PanelMessages } from '../../messages';
import type { Chat } from '../chat';
import type { ChatEntry } from '../chat-state';
import { entryElement, looksOf, paragraphs } from './entry-view';

interface Shown {
  readonly looks: string;
  readonly element: HTMLElement;
}

/** The conversation. Screen readers hear each whole message once, not the pieces that an answer comes in. */
export class LogView {
  readonly element: HTMLElement;
  private readonly shown = new Map<string, Shown>();
  private readonly loading: HTMLElement;
  private readonly reply = el('div', { class: 'bubble bot', 'aria-hidden': 'true', hidden: '' });
  private readonly typing: HTMLElement;
  private readonly writer = el('span', { class: 'unseen' });
  private readonly slow: HTMLElement;

  constructor(
    private readonly words: PanelMessages,
    greeting: string,
    private readonly onRetry: (id: string) => void,
  ) {
    const welcome: ChatEntry = { id: 'greeting', role: 'bot', text: greeting, delivery: 'stored' };
    const bar = (width: string) => el('div', { class: `skeleton ${width}` });
    this.loading = el('div', { class: 'loading' }, [
      el('p', { class: 'unseen' }, [words.loading]),
      bar('wide'),
      bar('narrow'),
    ]);
    this.typing = el('p', { class: 'bubble bot typing', hidden: '' }, [
      this.writer,
      ...[1, 2, 3].map(() => el('span', { class: 'dot', 'aria-hidden': 'true' })),
    ]);
    this.slow = el('p', { class: 'small', hidden: '' }, [words.slow]);
    this.element = el('div', { role: 'log', 'aria-live': 'polite', 'aria-label': words.conversation, class: 'log' }, [
      entryElement(welcome, words, onRetry),
      this.loading,
      this.reply,
      this.typing,
      this.slow,
    ]);
  }

  /** Gives what is new and is to be read from its beginning: the answer on its way, or the newest message; null: nothing. */
  render({ state, staffTypes, isSlow }: Chat): HTMLElement | null {
    const { entries, reply, readBy, history } = state;
    const isLoading = history === 'unknown' || history === 'loading';
    this.element.setAttribute('aria-busy', String(isLoading));
    this.loading.hidden = !isLoading;
    const newest = this.renderEntries(entries);
    // A person takes their time: that they write is shown when they do.
    const writer = staffTypes ? readBy : reply === '' && readBy === null ? this.words.theAssistant : null;
    this.typing.hidden = writer === null;
    const writes = writer === null ? '' : fill(this.words.writing, { name: writer });
    if (this.writer.textContent !== writes) this.writer.textContent = writes;
    this.slow.hidden = !(isSlow && reply === '');
    this.reply.hidden = !reply;
    this.reply.replaceChildren(...(reply ? paragraphs(reply) : []));
    return reply ? this.reply : newest;
  }

  private renderEntries(entries: readonly ChatEntry[]): HTMLElement | null {
    const ids = new Set(entries.map(({ id }) => id));
    for (const [id, { element }] of this.shown) {
      if (ids.has(id)) continue;
      element.remove();
      this.shown.delete(id);
    }
    let newest: HTMLElement | null = null;
    const elements = entries.map((entry) => {
      const known = this.shown.get(entry.id);
      const looks = looksOf(entry);
      if (known?.looks === looks) return known.element;
      const element = entryElement(entry, this.words, this.onRetry);
      if (known) known.element.replaceWith(element);
      else newest = element;
      this.shown.set(entry.id, { looks, element });
      return element;
    });
    // The answer on its way stands below what it answers, above what waits to be sent.
    const sending = entries.findIndex(({ delivery }) => delivery === 'sending');
    elements.splice(sending < 0 ? elements.length : sending + 1, 0, this.reply, this.typing, this.slow);
    let before: Element = this.loading;
    for (const element of elements) {
      if (before.nextElementSibling !== element) before.after(element);
      before = element;
    }
    return newest;
  }
}
