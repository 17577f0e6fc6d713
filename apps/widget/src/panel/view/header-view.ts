import { el, icon } from '../../dom';
import { fill, type PanelMessages } from '../../messages';
import { MenuView, type MenuHandlers } from './menu-view';

const CROSS = 'M5 5l14 14M19 5L5 19';

/** Who one talks with, and what one can do with the conversation. An inline chat has its menu only. */
export class HeaderView {
  readonly element: HTMLElement;
  private readonly subtitle = el('p', { class: 'subtitle', role: 'status' });
  private readonly menu: MenuView;

  constructor(
    private readonly words: PanelMessages,
    handlers: MenuHandlers & { readonly onClose: () => void },
    isInline: boolean,
  ) {
    this.menu = new MenuView(words, handlers);
    const names = el('div', { class: 'names' }, [el('p', { class: 'title' }, [words.brand]), this.subtitle]);
    const close = el('button', { type: 'button', class: 'icon', 'aria-label': words.close }, [icon(CROSS, 22)], {
      click: handlers.onClose,
    });
    this.element = el('div', { class: 'header' }, [names, this.menu.element, ...(isInline ? [] : [close])]);
  }

  /** @param isOngoing whether there is a conversation that can be ended @param isEmpty whether nothing was said */
  render(readBy: string | null, isOngoing: boolean, isEmpty: boolean): void {
    const { withAssistant, withPerson } = this.words;
    const text = readBy === null ? withAssistant : fill(withPerson, { name: readBy });
    if (this.subtitle.textContent !== text) this.subtitle.textContent = text;
    this.menu.render(isOngoing, isEmpty);
  }

  renderAvatar(isShown: boolean): void {
    this.menu.renderAvatar(isShown);
  }

  /** Whether there was a menu to fold. */
  fold(): boolean {
    return this.menu.fold();
  }
}
