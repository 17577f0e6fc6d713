'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useApi } from '@/features/session/services-provider';
import { asProblem } from '@/lib/as-problem';
import { chatReducer, emptyChat, type ChatState } from './chat-state';
import type { ChatHistory } from '@/lib/api-types';
import { countryCode } from './country-code';
import { randomId } from '@/lib/random-id';
import { explainFailure, sendMessage } from './send-message';
import { TYPING_SHOWN_MS, useTypingSignal } from '@/features/live/use-typing-signal';
import { useFading } from '@/features/live/use-fading';
import { useLiveChat } from './use-live-chat';

/** Whom one talks with: the visitors' bot, or the support bot as whoever is signed in. */
export type ChatWith = 'chat' | 'support';

const nothingYet: ChatHistory = { conversation_id: null, messages: [], status: 'none', read_by: null };

const sessionKeys: Readonly<Record<ChatWith, string>> = {
  chat: 'abbotsford.chat-session',
  support: 'abbotsford.support-session',
};

/** The chat's session of this browser; made at the first message, so that looking leaves nothing behind. */
function storedSessionId(bot: ChatWith): string | null {
  const stored = localStorage.getItem(sessionKeys[bot]);
  return stored && /^[A-Za-z0-9_-]{16,128}$/.test(stored) ? stored : null;
}

function sessionId(bot: ChatWith): string {
  const id = storedSessionId(bot) ?? randomId();
  localStorage.setItem(sessionKeys[bot], id);
  return id;
}

function visitorCountry(): string | undefined {
  return countryCode(navigator.languages, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

export interface Chat {
  state: ChatState;
  /** A message is on its way or an answer awaited. */
  waiting: boolean;
  /** The person who has the conversation writes. */
  staffTypes: boolean;
  /** To be called when the visitor writes, with each key. */
  onTyping: () => void;
  send: (text: string) => void;
  retry: (messageId: string) => void;
  reloadHistory: () => void;
  /** What the visitor thinks of the newest conversation, from 1 to 5. Rejects with an ApiProblem. */
  rate: (rating: number, comment?: string) => Promise<void>;
}

/** The chat with a bot. Earlier messages are loaded once `open` is set. */
export function useChat(open: boolean, bot: ChatWith = 'chat'): Chat {
  const { [bot]: chat } = useApi();
  const [state, dispatch] = useReducer(chatReducer, emptyChat);
  const running = useRef(new AbortController());
  const waiting = state.reply !== null;

  const reloadHistory = useCallback(() => {
    const session = storedSessionId(bot);
    if (!session) return dispatch({ type: 'history-loaded', history: nothingYet });
    dispatch({ type: 'history-asked' });
    chat.history(session).then(
      (history) => dispatch({ type: 'history-loaded', history }),
      () => dispatch({ type: 'history-failed' }),
    );
  }, [chat, bot]);

  const staffTypes = useFading(TYPING_SHOWN_MS);
  useLiveChat(open ? state.conversation : null, {
    open: (signal) => chat.live(sessionId(bot), signal),
    onConnect: () => {
      chat.history(sessionId(bot)).then(
        (history) => dispatch({ type: 'news', news: history }),
        // What happens from now on is shown all the same.
        () => undefined,
      );
    },
    onNews: (news) => {
      if (news.messages.some(({ role }) => role === 'staff') || news.read_by === null) staffTypes.clear();
      dispatch({ type: 'news', news });
    },
    onTyping: staffTypes.notice,
  });
  const tellTyping = useTypingSignal(useCallback(() => chat.typing(sessionId(bot)), [chat, bot]));

  const { history } = state;
  useEffect(() => {
    if (open && history === 'unknown') reloadHistory();
  }, [open, history, reloadHistory]);

  useEffect(() => {
    const controller = new AbortController();
    running.current = controller;
    return () => controller.abort();
  }, []);

  const deliver = useCallback(
    (id: string, text: string) => {
      dispatch({ type: 'sent', id, text });
      const country = visitorCountry();
      const { signal } = running.current;
      const body = {
        session_id: sessionId(bot),
        message: text,
        message_id: id,
        locale: navigator.language,
        ...(country ? { country_code: country } : {}),
      };
      sendMessage(chat, body, (token) => dispatch({ type: 'token', text: token }), signal).then(
        (reply) => dispatch({ type: 'answered', id, reply }),
        (failure: unknown) => {
          if (!signal.aborted) dispatch({ type: 'failed', id, problem: explainFailure(asProblem(failure)) });
        },
      );
    },
    [chat, bot],
  );

  return {
    state,
    waiting,
    staffTypes: staffTypes.holds,
    onTyping: () => {
      if (state.readBy !== null) tellTyping();
    },
    reloadHistory,
    rate: async (rating, comment) => {
      await chat.rate({ session_id: sessionId(bot), rating, ...(comment === undefined ? {} : { comment }) });
    },
    send: (text) => deliver(randomId(), text),
    retry: (messageId) => {
      const entry = state.entries.find(({ id }) => id === messageId);
      if (entry && !waiting) deliver(entry.id, entry.text);
    },
  };
}
