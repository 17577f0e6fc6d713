'use client';

import { Bar, Button } from '@abbotsford/ui';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('knowledge');
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
        {status === 'sending' ? (
          <Bar label={t('upload.uploadingNamed', { name: file.name })} value={sent} className={styles.bar} />
        ) : null}
        {/* A screen reader hears each step, and not every per cent of the bar. */}
        <div role="status">
          <UploadState upload={upload} document={document} />
        </div>
      </div>
      <div className={styles.actions}>
        {underWay ? (
          <Button
            variant="quiet"
            size="small"
            onClick={onCancel}
            aria-label={t('upload.cancelNamed', { name: file.name })}
          >
            {t('cancel')}
          </Button>
        ) : null}
        {status === 'refused' && upload.undecided ? (
          <>
            <Button
              size="small"
              onClick={() => onDecide('replace')}
              aria-label={t('upload.replaceNamed', { name: file.name })}
            >
              {t('upload.replace')}
            </Button>
            <Button
              variant="quiet"
              size="small"
              onClick={() => onDecide('keep')}
              aria-label={t('upload.keepNamed', { name: file.name })}
            >
              {t('upload.keep')}
            </Button>
          </>
        ) : null}
        {status === 'cancelled' || (status === 'refused' && upload.retryable) ? (
          <Button
            variant="quiet"
            size="small"
            onClick={onRetry}
            aria-label={t('upload.againNamed', { name: file.name })}
          >
            {t('upload.again')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

function UploadState({ upload: { status, sent, problem }, document }: Pick<UploadRowProps, 'upload' | 'document'>) {
  const t = useTranslations('knowledge');
  switch (status) {
    case 'waiting':
      return <span className={styles.small}>{t('upload.waiting')}</span>;
    case 'sending':
      return <span className={styles.small}>{sent < 1 ? t('upload.sending') : t('upload.storing')}</span>;
    case 'cancelled':
      return <span className={styles.small}>{t('upload.cancelled')}</span>;
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
