import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** For screen readers only: words, or as a `div` whatever else. */
export function VisuallyHidden({ as: Element = 'span', children }: { as?: 'span' | 'div'; children: ReactNode }) {
  return <Element className={styles.hidden}>{children}</Element>;
}
