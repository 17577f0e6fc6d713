import type { ReactNode } from 'react';
import { WithMessages } from '@/i18n/with-messages';
import { Wordmark } from '@/features/brand/wordmark';
import styles from './layout.module.css';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Wordmark />
      </header>
      <main className={styles.main}>
        <WithMessages of={['auth']}>{children}</WithMessages>
      </main>
    </div>
  );
}
