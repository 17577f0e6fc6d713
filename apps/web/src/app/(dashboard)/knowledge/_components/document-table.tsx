'use client';

import { Button, DataTable, type DataColumn } from '@abbotsford/ui';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Age } from '@/components/age';
import type { DocumentSummary } from '@/lib/api-types';
import styles from './document-table.module.css';
import { StatusBadge } from './status-badge';
import { WarningBadge } from './warning-badge';

export interface DocumentTableProps {
  documents: readonly DocumentSummary[];
  /** Others are on their way to take their place. */
  busy: boolean;
  onDelete: (document: DocumentSummary) => void;
}

export function DocumentTable({ documents, busy, onDelete }: DocumentTableProps) {
  const t = useTranslations('knowledge');
  const columns: readonly DataColumn<DocumentSummary>[] = [
    { label: t('documents.columns.title'), cell: (document) => <DocumentName document={document} /> },
    { label: t('documents.columns.category'), cell: ({ category }) => category },
    {
      label: t('documents.columns.state'),
      cell: (document) => (
        <span className={styles.state}>
          <StatusBadge status={document.status} />
          <WarningBadge document={document} />
        </span>
      ),
    },
    {
      label: t('documents.columns.passages'),
      kind: 'number',
      cell: ({ chunk_count }) => chunk_count,
      onCard: { after: ({ chunk_count }) => t('documents.passagesUnit', { count: chunk_count }) },
    },
    {
      label: t('documents.columns.changed'),
      cell: ({ updated_at }) => <Age at={updated_at} />,
      onCard: { before: t('documents.columns.changed') },
    },
    {
      label: t('documents.columns.delete'),
      kind: 'actions',
      cell: (document) => (
        <Button
          variant="quiet-danger"
          size="small"
          aria-label={t('deleteNamed', { name: document.title })}
          onClick={() => onDelete(document)}
        >
          {t('delete')}
        </Button>
      ),
    },
  ];
  return (
    <DataTable label={t('documents.label')} busy={busy} columns={columns} rows={documents} keyOf={({ id }) => id} />
  );
}

function DocumentName({ document: { id, title, source_file, failure } }: { document: DocumentSummary }) {
  return (
    <>
      <Link href={`/knowledge/${id}`} className={styles.title}>
        {title}
      </Link>
      {source_file === title ? null : <span className={styles.source}>{source_file}</span>}
      {failure ? <span className={styles.failure}>{failure}</span> : null}
    </>
  );
}
