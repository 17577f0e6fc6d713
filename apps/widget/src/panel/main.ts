import type { Panel, PanelModule, PanelSurroundings } from '../panel-contract';
import { sheetOf } from '../sheets';
import { createChatApi } from './api';
import { Chat } from './chat';
import { panelMessages } from './panel-messages';
import { PanelView } from './view/panel-view';

/** Makes the panel, hidden at first, with the conversation of this browser. */
export const createPanel: PanelModule['createPanel'] = async (surroundings: PanelSurroundings): Promise<Panel> => {
  const { root, options, storage, rem, visitor, authorise, emit, onClose } = surroundings;
  const words = await panelMessages(options.locale);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(PANEL_CSS, rem)];

  /** Of our messages, how many were there when the visitor last looked. */
  let seen = 0;
  let isKnown = false;
  const countOurs = () => chat.state.entries.filter(({ role }) => role === 'bot' || role === 'staff').length;
  const onChange = () => {
    view.render();
    const ours = countOurs();
    // What was said before the page was there counts as seen.
    if (view.isShown || !isKnown) seen = ours;
    isKnown ||= chat.state.history === 'loaded';
    emit('unread', { count: Math.max(0, ours - seen) });
  };

  const api = createChatApi(options, authorise);
  const chat: Chat = new Chat({
    ...{ api, options, storage, words, visitor, emit, onChange: () => onChange() },
    onDraft: (text) => view.take(text),
  });
  const view: PanelView = new PanelView({
    ...{ chat, words, options, onClose, draft: storage.get('draft') ?? '' },
    hasAvatar: storage.get('avatar') !== null,
    onAvatar: (isShown) => storage.set('avatar', isShown ? 'shown' : null),
    openAvatar: async (place) => {
      const { openAvatar } = await import('../avatar/avatar-part');
      return openAvatar({ root, place, rem, chat });
    },
    openVoice: async (place) => {
      const { openVoice } = await import('../voice/voice');
      const spoken = options.pageLocale ?? navigator.language;
      return openVoice({ root, place, rem, options, authorise, storage, chat, spoken });
    },
    onDraft: (text) => {
      storage.set('draft', text === '' ? null : text);
      chat.writes(text);
    },
  });
  root.append(view.element);
  void chat.load();

  return {
    show: ({ focus }) => {
      view.show(focus);
      onChange();
      void chat.load();
    },
    hide: () => view.hide(),
    suspend: () => {
      view.suspend();
      chat.suspend();
    },
    resume: () => chat.resume(),
  };
};
