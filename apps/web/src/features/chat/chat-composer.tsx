'use client';

import { Button } from '@abbotsford/ui';
import { useId, useState, type SubmitEvent, type KeyboardEvent, type RefObject } from 'react';
import styles from './chat-composer.module.css';

/** The longest message that the server takes, in characters. */
const MOST_CHARACTERS = 4_000;
/** From here on the visitor is told how many are left. */
const COUNT_FROM = 3_600;

export interface ChatComposerProps {
  inputRef: RefObject<HTMLTextAreaElement | null>;
  /** One may go on writing meanwhile, but not send. */
  blocked: boolean;
  onSend: (text: string) => void;
  onTyping: () => void;
}

export function ChatComposer({ inputRef, blocked, onSend, onTyping }: ChatComposerProps) {
  const [text, setText] = useState('');
  const countId = useId();
  const left = MOST_CHARACTERS - text.length;
  const sendable = text.trim() !== '' && left >= 0 && !blocked;

  const send = () => {
    if (!sendable) return;
    onSend(text.trim());
    setText('');
    inputRef.current?.focus();
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };

  const sendOnEnter = (event: KeyboardEvent) => {
    // Enter also confirms a word that is being composed, as in Chinese or Japanese.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form onSubmit={submit} className={styles.composer}>
      <textarea
        ref={inputRef}
        className={styles.input}
        aria-label="Your message"
        aria-describedby={countId}
        placeholder="Write a message"
        rows={1}
        value={text}
        enterKeyHint="send"
        onChange={(event) => {
          setText(event.target.value);
          onTyping();
        }}
        onKeyDown={sendOnEnter}
      />
      <Button type="submit" disabled={!sendable}>
        Send
      </Button>
      <p id={countId} className={styles.count} aria-live="polite" data-over={left < 0 || undefined}>
        {text.length < COUNT_FROM
          ? null
          : left >= 0
            ? `${left} characters left`
            : `${-left} characters too many; please shorten your message.`}
      </p>
    </form>
  );
}
