import type { ReactNode } from 'react';
import { AppHeader } from '@/components/app-header';
import { CONTENT_ID } from '@/components/content-id';
import { NotificationBell } from '@/features/notifications/notification-bell';
import { WithMessages } from '@/i18n/with-messages';
import styles from './layout.module.css';

export default function DashboardLayout({ children }: { children: ReactNode }) {
  return (
    <WithMessages of={['nav', 'notifications', 'session']}>
      <AppHeader tools={<NotificationBell />} />
      <main id={CONTENT_ID} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </WithMessages>
  );
}
