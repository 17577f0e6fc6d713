'use client';

import { Alert, Bar, Button, buttonClass, EmptyState, SelectField } from '@abbotsford/ui';
import Link from 'next/link';
import { useState } from 'react';
import { ProblemView } from '@/components/problem-view';
import type { DocumentSummary } from '@/lib/api-types';
import { formatCount } from '@/lib/format';
import { describeOverview } from '../_lib/describe-overview';
import { DeleteDocumentDialog } from './delete-document-dialog';
import { DocumentListSkeleton } from './document-list-skeleton';
import styles from './document-list.module.css';
import { DocumentTable } from './document-table';
import { ReindexDialog } from './reindex-dialog';
import { UploadPanel } from './upload-panel';
import { useDocuments } from './use-documents';

export function DocumentList() {
  const { resource, category, choose, showMore } = useDocuments();
  const [deleting, setDeleting] = useState<DocumentSummary | null>(null);
  const [reindexing, setReindexing] = useState(false);

  if (resource.status === 'loading') return <DocumentListSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { overview, documents, more, indexingPeak } = resource.data;
  const { indexing, categories } = overview;
  const total = overview.documents;

  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <div className={styles.heading}>
          <h1 className={styles.title}>Knowledge base</h1>
          <p className={styles.total}>{describeOverview(overview)}</p>
        </div>
        <div className={styles.tools}>
          {total > 0 ? (
            <Button variant="secondary" onClick={() => setReindexing(true)}>
              Index again
            </Button>
          ) : null}
          <Link href="/knowledge/new" className={buttonClass('primary')}>
            New document
          </Link>
        </div>
      </div>
      {resource.stale ? <Alert tone="warning">The list may be out of date: {resource.stale.message}</Alert> : null}
      <UploadPanel documents={documents} overview={overview} onStored={resource.refresh} />
      {indexing > 0 ? (
        <div className={styles.progress}>
          <p>
            {formatCount(indexing, 'document is', 'documents are')} being indexed. Meanwhile the bot answers from what
            was there before.
          </p>
          <Bar
            label="Indexing"
            value={1 - indexing / indexingPeak}
            valueText={`${indexingPeak - indexing} of ${indexingPeak} documents`}
          />
        </div>
      ) : null}
      {total === 0 ? (
        <EmptyState
          title="No documents yet"
          action={
            <Link href="/knowledge/new" className={buttonClass('secondary')}>
              Write the first one
            </Link>
          }
        >
          What you upload or write here is what the bot answers customers’ questions from.
        </EmptyState>
      ) : (
        <>
          <div className={styles.filter}>
            <SelectField
              label="Show"
              filter
              value={category}
              options={[
                { value: '', label: `All categories (${total})` },
                ...categories.map((each) => ({ value: each.category, label: `${each.category} (${each.documents})` })),
              ]}
              onChange={(event) => choose(event.target.value)}
            />
          </div>
          {documents.length === 0 ? (
            <EmptyState
              title="No documents in this category"
              action={
                <Button variant="secondary" onClick={() => choose('')}>
                  Show all categories
                </Button>
              }
            >
              They may have been deleted or moved to another one.
            </EmptyState>
          ) : (
            <DocumentTable documents={documents} busy={category !== resource.data.category} onDelete={setDeleting} />
          )}
        </>
      )}
      {more ? (
        <p>
          <Button variant="secondary" onClick={showMore}>
            Show older documents
          </Button>
        </p>
      ) : null}
      {deleting ? (
        <DeleteDocumentDialog
          document={deleting}
          onDeleted={() => {
            setDeleting(null);
            resource.refresh();
          }}
          onClose={() => setDeleting(null)}
        />
      ) : null}
      {reindexing ? (
        <ReindexDialog
          onStarted={() => {
            setReindexing(false);
            resource.refresh();
          }}
          onClose={() => setReindexing(false)}
        />
      ) : null}
    </div>
  );
}
