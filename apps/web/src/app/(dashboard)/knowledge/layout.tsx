import type { ReactNode } from 'react';
import { RequireAccess } from '@/features/session/require-access';
import { DocumentListSkeleton } from './_components/document-list-skeleton';
import { KnowledgeNav } from './_components/knowledge-nav';
import { KnowledgeProvider } from './_components/knowledge-provider';
import styles from './layout.module.css';

export default function KnowledgeLayout({ children }: { children: ReactNode }) {
  return (
    <RequireAccess needs="knowledge.read" skeleton={<DocumentListSkeleton />}>
      <KnowledgeProvider>
        <div className={styles.section}>
          <KnowledgeNav />
          {children}
        </div>
      </KnowledgeProvider>
    </RequireAccess>
  );
}
