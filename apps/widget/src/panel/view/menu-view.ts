import { el, icon } from '../../dom';
import type { PanelMessages } from '../../messages';

export interface MenuHandlers {
  readonly onEnd: () => void;
  readonly onCopy: () => void;
  readonly onPrint: () => void;
  readonly onAvatar: () => void;
}

const DOTS = 'M5 12h.01M12 12h.01M19 12h.01';

/** A button that unfolds what one can do with the conversation. */
export class MenuView {
  readonly element: HTMLElement;
  private readonly toggle: HTMLButtonElement;
  private readonly list: HTMLElement;
  private readonly items: Readonly<Record<'end' | 'copy' | 'print' | 'avatar', HTMLButtonElement>>;

  constructor(
    private readonly words: PanelMessages,
    { onEnd, onCopy, onPrint, onAvatar }: MenuHandlers,
  ) {
    const item = (label: string, act: () => void) =>
      el('button', { type: 'button', class: 'item' }, [label], {
        click: () => {
          this.fold();
          act();
        },
      });
    this.items = {
      end: item(words.endChat, onEnd),
      copy: item(words.copy, onCopy),
      print: item(words.print, onPrint),
      avatar: item(words.showAvatar, onAvatar),
    };
    this.list = el(
      'ul',
      { class: 'menu', hidden: '' },
      Object.values(this.items).map((each) => el('li', {}, [each])),
    );
    const name = { 'aria-label': words.more, 'aria-expanded': 'false' };
    this.toggle = el('button', { type: 'button', class: 'icon', ...name }, [icon(DOTS, 22, 3.5)], {
      click: () => this.unfold(this.list.hidden !== false),
    });
    this.element = el('div', { class: 'more' }, [this.toggle, this.list], {
      focusout: ({ relatedTarget }) => {
        if (!this.element.contains(relatedTarget as Node | null)) this.unfold(false);
      },
    });
  }

  render(isOngoing: boolean, isEmpty: boolean): void {
    this.items.end.disabled = !isOngoing;
    for (const each of [this.items.copy, this.items.print]) each.disabled = isEmpty;
  }

  renderAvatar(isShown: boolean): void {
    this.items.avatar.textContent = isShown ? this.words.hideAvatar : this.words.showAvatar;
  }

  fold(): boolean {
    const wasOpen = this.list.hidden === false;
    this.unfold(false);
    if (wasOpen) this.toggle.focus();
    return wasOpen;
  }

  private unfold(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.toggle.setAttribute('aria-expanded', String(isOpen));
  }
}
