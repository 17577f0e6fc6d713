import type { Ref } from 'react';
import styles from './chat-launcher.module.css';

export function ChatLauncher({ ref, onOpen }: { ref: Ref<HTMLButtonElement>; onOpen: () => void }) {
  return (
    <button ref={ref} type="button" className={styles.launcher} onClick={onOpen}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" stroke="currentColor">
        <path
          d="M4 5.5h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-8.5L7 20.5v-4H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1Z"
          strokeWidth="1.8"
          strokeLinejoin="round"
        />
        <path d="M7.5 9.5h9M7.5 12.5h5.5" strokeWidth="1.8" strokeLinecap="round" />
      </svg>
      Chat with us
    </button>
  );
}
