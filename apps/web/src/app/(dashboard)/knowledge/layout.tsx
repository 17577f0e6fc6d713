import type { ReactNode } from 'react';
import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { WithMessages } from '@/i18n/with-messages';
import { KnowledgeNav } from './_components/knowledge-nav';
import { KnowledgeProvider } from './_components/knowledge-provider';
import styles from './layout.module.css';

export default function KnowledgeLayout({ children }: { children: ReactNode }) {
  return (
    <WithMessages of={['knowledge']}>
      <RequireAccess needs="knowledge.read" skeleton={<PageSkeleton />}>
        <KnowledgeProvider>
          <div className={styles.section}>
            <KnowledgeNav />
            {children}
          </div>
        </KnowledgeProvider>
      </RequireAccess>
    </WithMessages>
  );
}
