'use client';

import { Alert, Button } from '@abbotsford/ui';
import { useEffect, useRef } from 'react';
import { ChatComposer } from './chat-composer';
import { ChatLog } from './chat-log';
import { ChatRating } from './chat-rating';
import styles from './chat-talk.module.css';
import type { Chat } from './use-chat';

export interface ChatTalkProps {
  chat: Chat;
  /** Stands above the first message. */
  greeting: string;
  /** Quick replies before the first message. */
  starters: readonly string[];
}

/** What was said, and where one writes; whatever it stands in gives it its height. The focus is where one writes. */
export function ChatTalk({ chat, greeting, starters }: ChatTalkProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  const { state, waiting } = chat;
  const loading = state.history === 'unknown' || state.history === 'loading';
  const starting = !loading && state.entries.length === 0 && !waiting;
  const suggestions = starting ? starters : state.suggestions;

  const last = state.entries.at(-1);
  const ended = last?.role === 'end' ? last : null;

  useEffect(() => {
    input.current?.focus();
  }, []);

  const pick = (text: string) => {
    chat.send(text);
    // The quick replies go away with the focus on them.
    input.current?.focus();
  };

  return (
    <>
      <ChatLog state={state} loading={loading} staffTypes={chat.staffTypes} greeting={greeting} onRetry={chat.retry} />
      <div className={styles.footer}>
        {state.history === 'unavailable' ? (
          <Alert tone="warning">
            <span>We couldn&rsquo;t load your earlier messages. You can write all the same.</span>
            <Button size="small" variant="secondary" onClick={chat.reloadHistory}>
              Load them again
            </Button>
          </Alert>
        ) : null}
        <p role="status" className={styles.person}>
          {state.readBy === null
            ? null
            : `${state.readBy} of our team answers here. If it takes too long, our assistant comes back.`}
        </p>
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
        <ChatComposer inputRef={input} blocked={waiting || loading} onSend={chat.send} onTyping={chat.onTyping} />
      </div>
    </>
  );
}
