'use client';

import { Button, buttonClass, Card, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { useApi } from '@/features/session/services-provider';
import type { KnowledgeDocument } from '@/lib/api-types';
import { usePageTitle } from '@/lib/use-page-title';
import { useRefreshWhile } from '@/lib/use-refresh-while';
import { useResource } from '@/lib/use-resource';
import { DeleteDocumentDialog } from './delete-document-dialog';
import styles from './document-detail.module.css';
import { DocumentEditor } from './document-editor';
import { DocumentFacts } from './document-facts';
import { DocumentState } from './document-state';
import { DocumentWarnings } from './document-warnings';
import { StatusBadge } from './status-badge';

/** One document: how it stands, and its text to edit. */
export function DocumentDetail({ documentId }: { documentId: string }) {
  const t = useTranslations('knowledge');
  const { knowledge } = useApi();
  const router = useRouter();
  const load = useCallback((signal: AbortSignal) => knowledge.get(documentId, signal), [knowledge, documentId]);
  const resource = useResource(load);
  useRefreshWhile(resource.status === 'ready' && resource.data.status === 'indexing', resource);
  const [deleting, setDeleting] = useState(false);
  usePageTitle(resource.status === 'ready' ? resource.data.title : null);

  if (resource.status === 'loading') return <PageSkeleton rows={1} rowHeight="26rem" />;
  if (resource.status === 'failed') {
    // An address that is no id can't be a document either.
    const gone = resource.problem.status === 404 || resource.problem.forField('id') !== undefined;
    return gone ? (
      <GoneDocument />
    ) : (
      <FailedPage title={t('documentTitle')} problem={resource.problem} onRetry={resource.retry} />
    );
  }

  const document = resource.data;
  const show = (stored: KnowledgeDocument) => {
    resource.mutate(() => stored);
    // An answer that is older than this one and still on its way is dropped by it.
    resource.refresh();
  };
  return (
    <DashboardPage
      title={document.title}
      state={<StatusBadge status={document.status} />}
      actions={
        <Button variant="quiet-danger" onClick={() => setDeleting(true)}>
          {t('delete')}
        </Button>
      }
      stale={resource.stale}
    >
      <DocumentState document={document} />
      <DocumentWarnings warnings={document.warnings} />
      <div className={styles.columns}>
        <Card>
          <DocumentEditor document={document} onStored={show} />
        </Card>
        <Card className={styles.side}>
          <DocumentFacts document={document} />
        </Card>
      </div>
      {deleting ? (
        <DeleteDocumentDialog
          document={document}
          onDeleted={() => router.push('/knowledge')}
          onClose={() => setDeleting(false)}
        />
      ) : null}
    </DashboardPage>
  );
}

function GoneDocument() {
  const t = useTranslations('knowledge');
  return (
    <EmptyState
      wholePage
      title={t('gone.document')}
      action={
        <Link href="/knowledge" className={buttonClass('secondary')}>
          {t('gone.allDocuments')}
        </Link>
      }
    >
      {t('gone.text')}
    </EmptyState>
  );
}
