import { Alert } from '@abbotsford/ui';
import Link from 'next/link';
import type { DocumentSummary } from '@/lib/api-types';
import { formatCount } from '@/lib/format';
import styles from './document-warnings.module.css';

/** What was lost or is doubtful in a document, and what to do about it. */
export function DocumentWarnings({ warnings }: Pick<DocumentSummary, 'warnings'>) {
  if (warnings.length === 0) return null;
  return (
    <section id="warnings" aria-label="Things to check">
      <Alert tone="warning">
        <p className={styles.title}>{formatCount(warnings.length, 'thing', 'things')} to check in this document</p>
        <ul className={styles.list}>
          {warnings.map(({ code, message, document_id }, place) => (
            <li key={`${code}-${place}`}>
              {message} {document_id ? <Link href={`/knowledge/${document_id}`}>See the other document</Link> : null}
            </li>
          ))}
        </ul>
      </Alert>
    </section>
  );
}
