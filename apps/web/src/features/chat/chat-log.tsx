'use client';

import { classNames, Skeleton, VisuallyHidden } from '@abbotsford/ui';
import { useEffect, useRef } from 'react';
import styles from './chat-log.module.css';
import type { ChatEntry, ChatState } from './chat-state';
import { linkify } from './linkify';

export interface ChatLogProps {
  state: ChatState;
  loading: boolean;
  /** A person of our team writes. */
  staffTypes: boolean;
  /** Stands above the first message. */
  greeting: string;
  onRetry: (messageId: string) => void;
}

/** The conversation. Screen readers hear each whole message once, not the pieces that an answer comes in. */
export function ChatLog({ state, loading, staffTypes, greeting, onRetry }: ChatLogProps) {
  const end = useRef<HTMLDivElement>(null);
  const { entries, reply, readBy } = state;
  // A person takes their time: that they write is shown when they do.
  const writer = staffTypes ? readBy : reply === '' && readBy === null ? 'The assistant' : null;

  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [entries, reply, writer]);

  return (
    <div
      role="log"
      aria-live="polite"
      aria-label="Conversation"
      aria-busy={loading}
      className={styles.scroll}
      // So that it is scrolled by keyboard too.
      tabIndex={0}
    >
      <div className={styles.log}>
        <Message entry={{ id: 'greeting', role: 'bot', text: greeting, delivery: 'stored' }} onRetry={onRetry} />
        {loading ? <LoadingMessages /> : null}
        {entries.map((entry) => (
          <Message key={entry.id} entry={entry} onRetry={onRetry} />
        ))}
        {reply ? (
          <p className={classNames(styles.bubble, styles.bot)} aria-hidden="true">
            {reply}
          </p>
        ) : null}
        {writer === null ? null : (
          <p className={classNames(styles.bubble, styles.bot, styles.typing)}>
            <VisuallyHidden>{writer} is writing</VisuallyHidden>
            <span aria-hidden="true" />
            <span aria-hidden="true" />
            <span aria-hidden="true" />
          </p>
        )}
      </div>
      <div ref={end} />
    </div>
  );
}

function Message({ entry, onRetry }: { entry: ChatEntry; onRetry: (messageId: string) => void }) {
  if (entry.role === 'note' || entry.role === 'end') return <p className={styles.note}>{entry.text}</p>;
  const visitor = entry.role === 'visitor';
  return (
    <div className={classNames(styles.message, visitor && styles.own)}>
      {entry.name === undefined ? null : (
        <p className={styles.sources} aria-hidden="true">
          {entry.name}
        </p>
      )}
      <p
        className={classNames(
          styles.bubble,
          visitor ? styles.visitor : styles.bot,
          entry.delivery === 'failed' && styles.failed,
        )}
      >
        <VisuallyHidden>{visitor ? 'You: ' : `${entry.name ?? 'Assistant'}: `}</VisuallyHidden>
        {linkify(entry.text).map((part, index) =>
          part.href ? (
            <a key={index} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
      </p>
      {entry.sources && entry.sources.length > 0 ? (
        <p className={styles.sources}>Source: {entry.sources.join(', ')}</p>
      ) : null}
      {entry.delivery === 'failed' ? (
        <p className={styles.problem}>
          {entry.problem}{' '}
          <button type="button" className={styles.retry} onClick={() => onRetry(entry.id)}>
            Try again
          </button>
        </p>
      ) : null}
    </div>
  );
}

function LoadingMessages() {
  return (
    <>
      <VisuallyHidden>Loading your earlier messages</VisuallyHidden>
      <Skeleton width="70%" height="2.75rem" />
      <Skeleton width="55%" height="2.75rem" />
    </>
  );
}
