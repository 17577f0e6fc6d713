'use client';

import { Alert, Button } from '@abbotsford/ui';
import { useEffect, useEffectEvent, useRef } from 'react';
import { ChatComposer } from './chat-composer';
import { ChatLog } from './chat-log';
import styles from './chat-panel.module.css';
import { ChatRating } from './chat-rating';
import type { Chat } from './use-chat';

const STARTERS = ["I'm opening a café", 'I run a café already', 'Just looking around'];

/** The open chat: not modal, so that the page beside it can still be read and used. */
export function ChatPanel({ chat, onClose }: { chat: Chat; onClose: () => void }) {
  const input = useRef<HTMLTextAreaElement>(null);
  const { state, waiting } = chat;
  const loading = state.history === 'unknown' || state.history === 'loading';
  const starting = !loading && state.entries.length === 0 && !waiting;
  const suggestions = starting ? STARTERS : state.suggestions;

  const last = state.entries.at(-1);
  const ended = last?.role === 'note' ? last : null;

  const panel = useRef<HTMLDivElement>(null);
  const closeOnEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  });

  useEffect(() => {
    input.current?.focus();
    // Escape closes from anywhere inside; each control keeps its own keys.
    const element = panel.current;
    const onKeyDown = (event: KeyboardEvent) => closeOnEscape(event);
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);

  const pick = (text: string) => {
    chat.send(text);
    // The quick replies go away with the focus on them.
    input.current?.focus();
  };

  return (
    <div ref={panel} role="dialog" aria-label="Chat with Abbotsford Road" className={styles.panel}>
      <div className={styles.header}>
        <div>
          <p className={styles.title}>Abbotsford Road</p>
          <p className={styles.subtitle}>You are talking with our automated assistant</p>
        </div>
        <button type="button" className={styles.close} onClick={onClose} aria-label="Close the chat">
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" stroke="currentColor" strokeWidth="2">
            <path d="M5 5l14 14M19 5L5 19" strokeLinecap="round" />
          </svg>
        </button>
      </div>
      <ChatLog state={state} loading={loading} onRetry={chat.retry} />
      <div className={styles.footer}>
        {state.history === 'unavailable' ? (
          <Alert tone="warning">
            <span>We couldn&rsquo;t load your earlier messages. You can write all the same.</span>
            <Button size="small" variant="secondary" onClick={chat.reloadHistory}>
              Load them again
            </Button>
          </Alert>
        ) : null}
        {ended ? <ChatRating key={ended.id} onRate={chat.rate} onDone={() => input.current?.focus()} /> : null}
        {suggestions.length > 0 ? (
          <ul className={styles.suggestions} aria-label="Quick replies">
            {suggestions.map((text) => (
              <li key={text}>
                <button type="button" className={styles.suggestion} onClick={() => pick(text)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        <ChatComposer inputRef={input} blocked={waiting || loading} onSend={chat.send} />
      </div>
    </div>
  );
}
