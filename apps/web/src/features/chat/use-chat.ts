'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useApi } from '@/features/session/services-provider';
import { asProblem } from '@/lib/as-problem';
import { chatReducer, emptyChat, type ChatState } from './chat-state';
import { countryCode } from './country-code';
import { randomId } from '@/lib/random-id';
import { explainFailure, sendMessage } from './send-message';

const SESSION_KEY = 'abbotsford.chat-session';

/** The chat's session of this browser; made at the first message, so that looking leaves nothing behind. */
function storedSessionId(): string | null {
  const stored = localStorage.getItem(SESSION_KEY);
  return stored && /^[A-Za-z0-9_-]{16,128}$/.test(stored) ? stored : null;
}

function sessionId(): string {
  const id = storedSessionId() ?? randomId();
  localStorage.setItem(SESSION_KEY, id);
  return id;
}

function visitorCountry(): string | undefined {
  return countryCode(navigator.languages, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

export interface Chat {
  state: ChatState;
  /** A message is on its way or an answer awaited. */
  waiting: boolean;
  send: (text: string) => void;
  retry: (messageId: string) => void;
  reloadHistory: () => void;
  /** What the visitor thinks of the newest conversation, from 1 to 5. Rejects with an ApiProblem. */
  rate: (rating: number, comment?: string) => Promise<void>;
}

/** The visitor's chat with the outbound bot. Earlier messages are loaded once `open` is set. */
export function useChat(open: boolean): Chat {
  const { chat } = useApi();
  const [state, dispatch] = useReducer(chatReducer, emptyChat);
  const running = useRef(new AbortController());
  const waiting = state.reply !== null;

  const reloadHistory = useCallback(() => {
    const session = storedSessionId();
    if (!session) return dispatch({ type: 'history-loaded', history: { messages: [], status: 'none' } });
    dispatch({ type: 'history-asked' });
    chat.history(session).then(
      (history) => dispatch({ type: 'history-loaded', history }),
      () => dispatch({ type: 'history-failed' }),
    );
  }, [chat]);

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
        session_id: sessionId(),
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
    [chat],
  );

  return {
    state,
    waiting,
    reloadHistory,
    rate: async (rating, comment) => {
      await chat.rate({ session_id: sessionId(), rating, ...(comment === undefined ? {} : { comment }) });
    },
    send: (text) => deliver(randomId(), text),
    retry: (messageId) => {
      const entry = state.entries.find(({ id }) => id === messageId);
      if (entry && !waiting) deliver(entry.id, entry.text);
    },
  };
}
