'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import styles from './chat-panel.module.css';
import { ChatTalk } from './chat-talk';
import type { Chat } from './use-chat';

const GREETING =
  'Welcome to Abbotsford Road. Are you opening a café, or do you run one already? Ask me about coffee, machines or training.';
const STARTERS = ["I'm opening a café", 'I run a café already', 'Just looking around'];

/** The open chat: not modal, so that the page beside it can still be read and used. */
export function ChatPanel({ chat, onClose }: { chat: Chat; onClose: () => void }) {
  const panel = useRef<HTMLDivElement>(null);
  const closeOnEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  });

  useEffect(() => {
    // Escape closes from anywhere inside; each control keeps its own keys.
    const element = panel.current;
    const onKeyDown = (event: KeyboardEvent) => closeOnEscape(event);
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <div ref={panel} role="dialog" aria-label="Chat with Abbotsford Road" className={styles.panel}>
      <div className={styles.header}>
        <div>
          <p className={styles.title}>Abbotsford Road</p>
          <p className={styles.subtitle}>
            {chat.state.readBy === null
              ? 'You are talking with our automated assistant'
              : `You are talking with ${chat.state.readBy} of our team`}
          </p>
        </div>
        <button type="button" className={styles.close} onClick={onClose} aria-label="Close the chat">
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" stroke="currentColor" strokeWidth="2">
            <path d="M5 5l14 14M19 5L5 19" strokeLinecap="round" />
          </svg>
        </button>
      </div>
      <ChatTalk chat={chat} greeting={GREETING} starters={STARTERS} />
    </div>
  );
}
