import { Alert } from '@abbotsford/ui';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { DocumentSummary } from '@/lib/api-types';
import styles from './document-warnings.module.css';

/** What was lost or is doubtful in a document, and what to do about it. */
export function DocumentWarnings({ warnings }: Pick<DocumentSummary, 'warnings'>) {
  const t = useTranslations('knowledge');
  if (warnings.length === 0) return null;
  return (
    <section id="warnings" aria-label={t('warnings.label')}>
      <Alert tone="warning">
        <p className={styles.title}>{t('warnings.title', { count: warnings.length })}</p>
        <ul className={styles.list}>
          {warnings.map(({ code, message, document_id }, place) => (
            <li key={`${code}-${place}`}>
              {message} {document_id ? <Link href={`/knowledge/${document_id}`}>{t('warnings.other')}</Link> : null}
            </li>
          ))}
        </ul>
      </Alert>
    </section>
  );
}
