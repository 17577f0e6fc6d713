'use client';

import { Button } from '@abbotsford/ui';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import type { DocumentSummary, KnowledgeOverview } from '@/lib/api-types';
import { isUnderWay } from '../_lib/upload-queue';
import { fileExtensions, formatBytes } from '../_lib/upload-rules';
import { CategoryField } from './category-field';
import { useKnowledge } from './knowledge-provider';
import styles from './upload-panel.module.css';
import { UploadRow } from './upload-row';
import { useFileDrop } from './use-file-drop';

export interface UploadPanelProps {
  /** As far as they are loaded, to tell what became of a file. */
  documents: readonly DocumentSummary[];
  overview: KnowledgeOverview;
  /** Another file has become a document. */
  onStored: () => void;
}

/** Where files are dropped or chosen, and what becomes of each. */
export function UploadPanel({ documents, overview, onStored }: UploadPanelProps) {
  const t = useTranslations('knowledge');
  const { uploads: queue } = useKnowledge();
  const uploads = useSyncExternalStore(queue.subscribe, queue.getState, queue.getState);
  const [category, setCategory] = useState('');
  const chooser = useRef<HTMLInputElement>(null);

  const stored = uploads.filter(({ status }) => status === 'stored').length;
  const tellStored = useEffectEvent(onStored);
  useEffect(() => {
    if (stored > 0) tellStored();
  }, [stored]);

  const add = (files: readonly File[]) => queue.add(files, category.trim(), overview.file_max_bytes);
  const over = useFileDrop(add);

  return (
    <section aria-label={t('upload.title')} className={styles.panel}>
      <div className={styles.drop} data-over={over || undefined}>
        <div className={styles.invitation}>
          <h2 className={styles.lead}>{t('upload.title')}</h2>
          <p className={styles.hint}>{t('upload.hint', { size: formatBytes(overview.file_max_bytes) })}</p>
          <Button variant="secondary" onClick={() => chooser.current?.click()}>
            {t('upload.choose')}
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            multiple
            accept={fileExtensions.join(',')}
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              // So that the same file may be chosen once more.
              event.target.value = '';
            }}
          />
        </div>
        <CategoryField
          label={t('upload.category')}
          required={false}
          hint={t('upload.categoryHint')}
          value={category}
          onChange={setCategory}
          known={overview.categories}
        />
      </div>
      {uploads.length > 0 ? (
        <ul className={styles.list} aria-label={t('upload.list')}>
          {uploads.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              document={documents.find(({ id }) => id === upload.document?.id) ?? upload.document}
              onCancel={() => queue.cancel(upload.id)}
              onRetry={() => queue.retry(upload.id)}
              onDecide={(existing) => queue.decide(upload.id, existing)}
            />
          ))}
        </ul>
      ) : null}
      {uploads.some((upload) => !isUnderWay(upload)) ? (
        <p>
          <Button variant="quiet" size="small" onClick={() => queue.clear()}>
            {t('upload.clear')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
