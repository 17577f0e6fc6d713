import type { ReactNode } from 'react';
import styles from './page-head.module.css';

/** What a page is about: its name, a sentence and a drawing. */
export function PageHead({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className={styles.head}>
      <div className={styles.inner}>
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.lead}>{lead}</p>
        </div>
        <svg viewBox="0 0 320 240" className={styles.drawing} aria-hidden="true">
          {children}
          <path d="M0 214h320" className={styles.counter} />
        </svg>
      </div>
    </div>
  );
}
