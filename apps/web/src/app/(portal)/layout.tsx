import type { ReactNode } from 'react';
import { AppHeader } from '@/components/app-header';
import { CONTENT_ID } from '@/components/content-id';
import { WithMessages } from '@/i18n/with-messages';
import styles from './layout.module.css';

export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <WithMessages of={['nav', 'session']}>
      <AppHeader />
      <main id={CONTENT_ID} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </WithMessages>
  );
}
