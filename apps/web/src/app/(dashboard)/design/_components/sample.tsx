import type { ReactNode } from 'react';
import styles from './design.module.css';

/** Components of one kind under their name. */
export function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.sample}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
