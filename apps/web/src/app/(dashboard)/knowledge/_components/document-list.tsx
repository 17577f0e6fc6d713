'use client';

import { Bar, Button, buttonClass, EmptyState, LoadMore, SelectField } from '@abbotsford/ui';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import type { DocumentSummary } from '@/lib/api-types';
import { describeOverview } from '../_lib/describe-overview';
import { DeleteDocumentDialog } from './delete-document-dialog';
import styles from './document-list.module.css';
import { DocumentTable } from './document-table';
import { ReindexDialog } from './reindex-dialog';
import { UploadPanel } from './upload-panel';
import { useDocuments } from './use-documents';

export function DocumentList() {
  const t = useTranslations('knowledge');
  const { resource, category, choose, showMore } = useDocuments();
  const [deleting, setDeleting] = useState<DocumentSummary | null>(null);
  const [reindexing, setReindexing] = useState(false);

  if (resource.status === 'loading') return <PageSkeleton />;
  if (resource.status === 'failed')
    return <FailedPage title={t('title')} problem={resource.problem} onRetry={resource.retry} />;
  const { overview, documents, more, indexingPeak } = resource.data;
  const { indexing, categories } = overview;
  const total = overview.documents;

  return (
    <DashboardPage
      title={t('title')}
      description={<p>{describeOverview(overview, t)}</p>}
      actions={
        <>
          {total > 0 ? (
            <Button variant="secondary" onClick={() => setReindexing(true)}>
              {t('documents.reindex')}
            </Button>
          ) : null}
          <Link href="/knowledge/new" className={buttonClass('primary')}>
            {t('documents.new')}
          </Link>
        </>
      }
      stale={resource.stale}
    >
      <UploadPanel documents={documents} overview={overview} onStored={resource.refresh} />
      {indexing > 0 ? (
        <div className={styles.progress}>
          <p>{t('documents.progress', { count: indexing })}</p>
          <Bar
            label={t('documents.progressLabel')}
            value={1 - indexing / indexingPeak}
            valueText={t('documents.progressText', { done: indexingPeak - indexing, all: indexingPeak })}
          />
        </div>
      ) : null}
      {total === 0 ? (
        <EmptyState
          title={t('documents.empty')}
          action={
            <Link href="/knowledge/new" className={buttonClass('secondary')}>
              {t('documents.first')}
            </Link>
          }
        >
          {t('documents.emptyHow')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.filter}>
            <SelectField
              label={t('show')}
              filter
              value={category}
              options={[
                { value: '', label: t('documents.allCategories', { count: total }) },
                ...categories.map((each) => ({
                  value: each.category,
                  label: t('documents.category', { name: each.category, count: each.documents }),
                })),
              ]}
              onChange={(event) => choose(event.target.value)}
            />
          </div>
          {documents.length === 0 ? (
            <EmptyState
              title={t('documents.none')}
              action={
                <Button variant="secondary" onClick={() => choose('')}>
                  {t('documents.showAllCategories')}
                </Button>
              }
            >
              {t('documents.noneHow')}
            </EmptyState>
          ) : (
            <DocumentTable documents={documents} busy={category !== resource.data.category} onDelete={setDeleting} />
          )}
        </>
      )}
      <LoadMore more={more} label={t('documents.more')} onMore={showMore} />
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
    </DashboardPage>
  );
}
