'use client';

import { Button } from '@abbotsford/ui';
import Link from 'next/link';
import type { DocumentSummary } from '@/lib/api-types';
import { formatAge } from '@/lib/format';
import { useNow } from '@/lib/use-now';
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
  return (
    <table className={styles.table} aria-label="Documents" aria-busy={busy}>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Category</th>
          <th scope="col">State</th>
          <th scope="col" className={styles.number}>
            Passages
          </th>
          <th scope="col">Changed</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <DocumentRow key={document.id} document={document} onDelete={onDelete} />
        ))}
      </tbody>
    </table>
  );
}

function DocumentRow({ document, onDelete }: { document: DocumentSummary } & Pick<DocumentTableProps, 'onDelete'>) {
  const now = useNow();
  const { title, source_file } = document;
  return (
    <tr>
      <th scope="row">
        <Link href={`/knowledge/${document.id}`} className={styles.title}>
          {title}
        </Link>
        {source_file === title ? null : <span className={styles.source}>{source_file}</span>}
        {document.failure ? <span className={styles.failure}>{document.failure}</span> : null}
      </th>
      <td className={styles.category}>{document.category}</td>
      <td>
        <span className={styles.state}>
          <StatusBadge status={document.status} />
          <WarningBadge document={document} />
        </span>
      </td>
      <td className={styles.number}>
        {document.chunk_count}
        <span className={styles.inline}> {document.chunk_count === 1 ? 'passage' : 'passages'}</span>
      </td>
      <td>
        <span className={styles.inline}>Changed </span>
        <time dateTime={document.updated_at}>{formatAge(document.updated_at, now)}</time>
      </td>
      <td className={styles.actions}>
        <Button variant="quiet-danger" size="small" aria-label={`Delete ${title}`} onClick={() => onDelete(document)}>
          Delete
        </Button>
      </td>
    </tr>
  );
}
