import Link from 'next/link';
import { BRAND } from './brand';
import styles from './wordmark.module.css';

/** The sign and the name, linked to the start page of a language. `compact` leaves only the sign to see on a phone. */
export function Wordmark({ compact = false, href = '/' }: { compact?: boolean; href?: string }) {
  return (
    <Link href={href} className={styles.wordmark} data-compact={compact || undefined}>
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" fill="none">
        <path d="M6 12h16v6.5a8 8 0 0 1-16 0z" fill="currentColor" />
        <path d="M22 14h1.5a3.75 3.75 0 0 1 0 7.5h-2.3" stroke="currentColor" strokeWidth="2" />
        <path d="M5 29.5h18" stroke="var(--highlight)" strokeWidth="2.4" strokeLinecap="round" />
        <path
          d="M11 8.5c0-1.8 1.8-1.8 1.8-3.6M16 8.5c0-1.8 1.8-1.8 1.8-3.6"
          stroke="var(--highlight)"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      </svg>
      <span>{BRAND}</span>
    </Link>
  );
}
