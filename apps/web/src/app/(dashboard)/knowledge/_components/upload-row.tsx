'use client';

import { Bar, Button } from '@abbotsford/ui';
import Link from 'next/link';
import type { DocumentSummary } from '@/lib/api-types';
import type { Upload } from '../_lib/upload-queue';
import { formatBytes } from '../_lib/upload-rules';
import { StatusBadge } from './status-badge';
import styles from './upload-panel.module.css';
import { WarningBadge } from './warning-badge';

export interface UploadRowProps {
  upload: Upload;
  /** What became of the file, as it stands now. */
  document: DocumentSummary | null;
  onCancel: () => void;
  onRetry: () => void;
  /** What is to become of the document that there is from a file of this name. */
  onDecide: (existing: 'replace' | 'keep') => void;
}

export function UploadRow({ upload, document, onCancel, onRetry, onDecide }: UploadRowProps) {
  const { file, status, sent } = upload;
  const underWay = status === 'waiting' || status === 'sending';
  return (
    <li className={styles.row}>
      <div className={styles.file}>
        {document ? (
          <Link href={`/knowledge/${document.id}`} className={styles.name}>
            {document.title}
          </Link>
        ) : null}
        <span className={document ? styles.small : styles.name}>{file.name}</span>
        <span className={styles.small}>{formatBytes(file.size)}</span>
      </div>
      <div className={styles.state}>
        {status === 'sending' ? <Bar label={`Uploading ${file.name}`} value={sent} className={styles.bar} /> : null}
        {/* A screen reader hears each step, and not every per cent of the bar. */}
        <div role="status">
          <UploadState upload={upload} document={document} />
        </div>
      </div>
      <div className={styles.actions}>
        {underWay ? (
          <Button variant="quiet" size="small" onClick={onCancel} aria-label={`Cancel ${file.name}`}>
            Cancel
          </Button>
        ) : null}
        {status === 'refused' && upload.undecided ? (
          <>
            <Button size="small" onClick={() => onDecide('replace')} aria-label={`Replace with ${file.name}`}>
              Replace it
            </Button>
            <Button variant="quiet" size="small" onClick={() => onDecide('keep')} aria-label={`Keep both ${file.name}`}>
              Keep both
            </Button>
          </>
        ) : null}
        {status === 'cancelled' || (status === 'refused' && upload.retryable) ? (
          <Button variant="quiet" size="small" onClick={onRetry} aria-label={`Try ${file.name} again`}>
            Try again
          </Button>
        ) : null}
      </div>
    </li>
  );
}

function UploadState({ upload: { status, sent, problem }, document }: Pick<UploadRowProps, 'upload' | 'document'>) {
  switch (status) {
    case 'waiting':
      return <span className={styles.small}>Waiting</span>;
    case 'sending':
      return <span className={styles.small}>{sent < 1 ? 'Uploading' : 'Being stored'}</span>;
    case 'cancelled':
      return <span className={styles.small}>Cancelled</span>;
    case 'refused':
      return <span className={styles.problem}>{problem}</span>;
    case 'stored':
      return (
        <>
          {document ? (
            <>
              <StatusBadge status={document.status} /> <WarningBadge document={document} />
            </>
          ) : null}
          {document?.failure ? <p className={styles.problem}>{document.failure}</p> : null}
        </>
      );
  }
}
