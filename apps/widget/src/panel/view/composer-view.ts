import { el, icon } from '../../dom';
import { MICROPHONE } from '../../icons.data';
import { fill, type PanelMessages } from '../../messages';

/** The longest message that the server takes, in characters. */
const MOST_CHARACTERS = 4_000;
/** From here on the visitor is told how many are left. */
const COUNT_FROM = 3_600;

export interface ComposerHandlers {
  readonly onSend: (text: string) => void;
  /** With each change, to keep it. */
  readonly onDraft: (text: string) => void;
  /** Speak instead; null where the browser gives no microphone. */
  readonly onSpeak: (() => void) | null;
}

/** Where the visitor writes. What is there is kept until it is sent. */
export class ComposerView {
  readonly element: HTMLFormElement;
  readonly input: HTMLTextAreaElement;
  private readonly button: HTMLButtonElement;
  private readonly microphone: HTMLButtonElement | null;
  private readonly count = el('p', { id: 'count', class: 'count', 'aria-live': 'polite' });
  private isBlocked = true;

  constructor(
    private readonly words: PanelMessages,
    private readonly handlers: ComposerHandlers,
    draft: string,
  ) {
    const attributes = {
      ...{ class: 'input', rows: '1', enterkeyhint: 'send', dir: 'auto', placeholder: words.placeholder },
      ...{ 'aria-label': words.message, 'aria-describedby': 'count' },
    };
    this.input = el('textarea', attributes, [], {
      input: () => {
        this.changed();
        handlers.onDraft(this.input.value);
      },
      keydown: (event) => {
        // Enter also confirms a word that is being composed, as in Chinese or Japanese.
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        this.send();
      },
    });
    this.input.value = draft;
    this.button = el('button', { type: 'submit', class: 'button' }, [words.send]);
    const { onSpeak } = handlers;
    const name = { 'aria-label': words.speak, 'aria-expanded': 'false' };
    this.microphone =
      onSpeak && el('button', { type: 'button', class: 'icon', ...name }, [icon(MICROPHONE, 22)], { click: onSpeak });
    const speak = this.microphone ? [this.microphone] : [];
    this.element = el('form', { class: 'composer' }, [this.input, ...speak, this.button, this.count], {
      submit: (event) => {
        event.preventDefault();
        this.send();
      },
    });
    this.changed();
  }

  /** One may go on writing meanwhile, but not send. */
  set blocked(isBlocked: boolean) {
    this.isBlocked = isBlocked;
    this.button.disabled = !this.isSendable;
  }

  /** Whether one may speak at this moment. */
  set speaking(isOpen: boolean) {
    this.microphone?.setAttribute('aria-expanded', String(isOpen));
  }

  /** What the visitor writes in another tab; not over what they write here. */
  take(draft: string): void {
    if (this.input.matches(':focus')) return;
    this.input.value = draft;
    this.changed();
  }

  private get isSendable(): boolean {
    return this.input.value.trim() !== '' && this.input.value.length <= MOST_CHARACTERS && !this.isBlocked;
  }

  private send(): void {
    if (!this.isSendable) return;
    const text = this.input.value.trim();
    this.input.value = '';
    this.changed();
    this.handlers.onDraft('');
    this.handlers.onSend(text);
    this.input.focus();
  }

  private changed(): void {
    const { length } = this.input.value;
    const left = MOST_CHARACTERS - length;
    this.button.disabled = !this.isSendable;
    this.count.toggleAttribute('data-over', left < 0);
    const { left: message, over } = this.words;
    this.count.textContent = length < COUNT_FROM ? '' : fill(left < 0 ? over : message, { count: Math.abs(left) });
    if (CSS.supports('field-sizing', 'content')) return;
    this.input.style.height = 'auto';
    this.input.style.height = `${this.input.scrollHeight + 2}px`;
  }
}
