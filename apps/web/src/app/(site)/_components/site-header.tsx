'use client';

import Link from 'next/link';
import { Wordmark } from '@/features/brand/wordmark';
import { useSession } from '@/features/session/services-provider';
import styles from './site-header.module.css';

export function SiteHeader() {
  const { state } = useSession();
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <Wordmark />
        <nav aria-label="Main" className={styles.nav}>
          <a href="#what-we-do" className={styles.section}>
            What we do
          </a>
          <a href="#how-it-works" className={styles.section}>
            How it works
          </a>
          {state.status === 'signed-in' ? (
            <Link href={state.user.role === 'admin' ? '/board' : '/account'}>
              {state.user.role === 'admin' ? 'Deals' : 'Your account'}
            </Link>
          ) : (
            <Link href="/sign-in">Sign in</Link>
          )}
        </nav>
      </div>
    </header>
  );
}
