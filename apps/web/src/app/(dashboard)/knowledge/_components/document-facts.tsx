import { useTranslations } from 'use-intl';
import type { KnowledgeDocument } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import styles from './document-detail.module.css';

export function DocumentFacts({ document }: { document: KnowledgeDocument }) {
  const t = useTranslations('knowledge');
  const { title, source_file, chunk_count, created_at, updated_at } = document;
  const facts = [
    { name: t('facts.cameFrom'), value: source_file === title ? t('facts.here') : source_file },
    { name: t('facts.passages'), value: String(chunk_count) },
    { name: t('facts.added'), value: formatDateTime(created_at) },
    { name: t('facts.changed'), value: formatDateTime(updated_at) },
  ];
  return (
    <>
      <h2>{t('facts.title')}</h2>
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
