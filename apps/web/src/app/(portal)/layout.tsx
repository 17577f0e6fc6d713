import type { ReactNode } from 'react';
import { AppHeader } from '@/components/app-header';
import styles from './layout.module.css';

export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <AppHeader />
      <main className={styles.main}>{children}</main>
    </>
  );
}
