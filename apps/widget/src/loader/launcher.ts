import { el, icon } from '../dom';
import { fill, type LauncherMessages } from '../messages';
import type { WidgetOptions } from '../options';

export interface LauncherHandlers {
  readonly onOpen: () => void;
  /** The visitor's pointer or focus is on it: a click is likely. */
  readonly onLikely: () => void;
  /** The visitor does not want to be spoken to. */
  readonly onDismiss: () => void;
}

const BUBBLE =
  'M4 5.5h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-8.5L7 20.5v-4H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1Z M7.5 9.5h9M7.5 12.5h5.5';
const CROSS = 'M6 6l12 12M18 6L6 18';

/** The button in the corner, and what stands above it. */
export class Launcher {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  private readonly badge = el('span', { class: 'badge', hidden: '', 'aria-hidden': 'true' });
  private readonly above = el('div', { role: 'status' });

  constructor(
    { position }: Pick<WidgetOptions, 'position'>,
    private readonly words: LauncherMessages,
    private readonly handlers: LauncherHandlers,
  ) {
    const { onOpen, onLikely } = handlers;
    const listeners = { click: onOpen, pointerenter: onLikely, focus: onLikely };
    const face = [icon(BUBBLE), words.open, this.badge];
    this.button = el('button', { type: 'button', class: 'launcher' }, face, listeners);
    const corner = position === 'bottom-left' ? 'corner left' : 'corner';
    this.element = el('div', { class: corner }, [this.above, this.button]);
  }

  set hidden(isHidden: boolean) {
    this.element.hidden = isHidden;
  }

  set busy(isBusy: boolean) {
    this.button.setAttribute('aria-busy', String(isBusy));
    // What takes longer is said, too.
    this.say(isBusy ? el('span', { class: 'problem' }, [this.words.opening]) : null);
  }

  set unread(count: number) {
    this.badge.hidden = count === 0;
    this.badge.textContent = count > 9 ? '9+' : String(count);
    const name = count === 0 ? null : fill(this.words.unread, { count });
    if (name === null) this.button.removeAttribute('aria-label');
    else this.button.setAttribute('aria-label', name);
  }

  fail(): void {
    this.say(el('p', { class: 'problem' }, [this.words.failed]));
  }

  /** Speaks to the visitor, who may answer or not. */
  greet(message: string): void {
    const open = el('button', { type: 'button' }, [message], { click: this.handlers.onOpen });
    const dismiss = el(
      'button',
      { type: 'button', class: 'dismiss', 'aria-label': this.words.dismiss },
      [icon(CROSS, 20)],
      {
        click: () => {
          this.say(null);
          this.handlers.onDismiss();
          this.button.focus();
        },
      },
    );
    this.say(el('div', { class: 'greeting' }, [open, dismiss]));
  }

  quiet(): void {
    this.say(null);
  }

  private say(what: HTMLElement | null): void {
    this.above.replaceChildren(...(what ? [what] : []));
  }
}
