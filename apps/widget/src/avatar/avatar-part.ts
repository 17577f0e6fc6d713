import { el } from '../dom';
import type { PanelPart } from '../panel-part';
import type { ChatState } from '../panel/chat-state';
import { sheetOf } from '../sheets';
import { drawnAvatar } from './drawn-avatar';
import { followChat } from './follow-chat';

interface Surroundings {
  readonly root: ShadowRoot;
  readonly place: HTMLElement;
  /** Pixels; see sheets.ts. */
  readonly rem: number;
  readonly chat: { readonly state: ChatState };
}

/** Shows somebody who says the bot's words. */
export function openAvatar({ root, place, rem, chat }: Surroundings): PanelPart {
  const sheet = sheetOf(AVATAR_CSS, rem);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const avatar = drawnAvatar();
  const follow = followChat(avatar);
  place.append(el('div', { class: 'avatar' }, [avatar.element]));
  return {
    chatChanged: () => follow(chat.state),
    close: () => {
      avatar.end();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}
