'use client';

import { Alert, Button, buttonClass, Card, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { KnowledgeDocument } from '@/lib/api-types';
import { usePageTitle } from '@/lib/use-page-title';
import { useRefreshWhile } from '@/lib/use-refresh-while';
import { useResource } from '@/lib/use-resource';
import { DeleteDocumentDialog } from './delete-document-dialog';
import { DocumentDetailSkeleton } from './document-detail-skeleton';
import styles from './document-detail.module.css';
import { DocumentEditor } from './document-editor';
import { DocumentFacts } from './document-facts';
import { DocumentState } from './document-state';
import { DocumentWarnings } from './document-warnings';
import { StatusBadge } from './status-badge';

/** One document: how it stands, and its text to edit. */
export function DocumentDetail({ documentId }: { documentId: string }) {
  const { knowledge } = useApi();
  const router = useRouter();
  const load = useCallback((signal: AbortSignal) => knowledge.get(documentId, signal), [knowledge, documentId]);
  const resource = useResource(load);
  useRefreshWhile(resource.status === 'ready' && resource.data.status === 'indexing', resource);
  const [deleting, setDeleting] = useState(false);
  usePageTitle(resource.status === 'ready' ? resource.data.title : null);

  if (resource.status === 'loading') return <DocumentDetailSkeleton />;
  if (resource.status === 'failed') {
    // An address that is no id can't be a document either.
    const gone = resource.problem.status === 404 || resource.problem.forField('id') !== undefined;
    return gone ? <GoneDocument /> : <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  }

  const document = resource.data;
  const show = (stored: KnowledgeDocument) => {
    resource.mutate(() => stored);
    // An answer that is older than this one and still on its way is dropped by it.
    resource.refresh();
  };
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1 className={styles.title}>{document.title}</h1>
          <StatusBadge status={document.status} />
        </div>
        <Button variant="quiet-danger" onClick={() => setDeleting(true)}>
          Delete
        </Button>
      </header>
      {resource.stale ? <Alert tone="warning">This may be out of date: {resource.stale.message}</Alert> : null}
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
    </div>
  );
}

function GoneDocument() {
  return (
    <EmptyState
      wholePage
      title="This document is gone"
      action={
        <Link href="/knowledge" className={buttonClass('secondary')}>
          See all documents
        </Link>
      }
    >
      It was deleted, or the address is wrong.
    </EmptyState>
  );
}
