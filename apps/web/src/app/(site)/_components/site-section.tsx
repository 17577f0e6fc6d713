import type { ReactNode } from 'react';
import styles from './site-section.module.css';

/** A part of a page under its own heading. */
export function SiteSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
