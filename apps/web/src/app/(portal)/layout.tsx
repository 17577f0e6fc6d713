import type { ReactNode } from 'react';
import { AppHeader } from '@/components/app-header';
import { CONTENT_ID } from '@/components/content-id';
import styles from './layout.module.css';

export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <AppHeader />
      <main id={CONTENT_ID} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  );
}
