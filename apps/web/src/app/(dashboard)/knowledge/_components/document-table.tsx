'use client';

import { Button, DataTable, type DataColumn } from '@abbotsford/ui';
import Link from 'next/link';
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
  const columns: readonly DataColumn<DocumentSummary>[] = [
    { label: 'Title', cell: (document) => <DocumentName document={document} /> },
    { label: 'Category', cell: ({ category }) => category },
    {
      label: 'State',
      cell: (document) => (
        <span className={styles.state}>
          <StatusBadge status={document.status} />
          <WarningBadge document={document} />
        </span>
      ),
    },
    {
      label: 'Passages',
      kind: 'number',
      cell: ({ chunk_count }) => chunk_count,
      onCard: { after: ({ chunk_count }) => (chunk_count === 1 ? 'passage' : 'passages') },
    },
    { label: 'Changed', cell: ({ updated_at }) => <Age at={updated_at} />, onCard: { before: 'Changed' } },
    {
      label: 'Delete',
      kind: 'actions',
      cell: (document) => (
        <Button
          variant="quiet-danger"
          size="small"
          aria-label={`Delete ${document.title}`}
          onClick={() => onDelete(document)}
        >
          Delete
        </Button>
      ),
    },
  ];
  return <DataTable label="Documents" busy={busy} columns={columns} rows={documents} keyOf={({ id }) => id} />;
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
