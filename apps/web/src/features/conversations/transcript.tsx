'use client';

import { Badge, classNames } from '@abbotsford/ui';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { formatDateTime } from '@/lib/format';
import type { TranscriptLine } from './transcript-of';
import styles from './transcript.module.css';

export function Transcript({ entries, who }: { entries: TranscriptLine[]; who: string }) {
  const t = useTranslations('transcript');
  const authorOf = ({ role, name }: TranscriptLine): string =>
    role === 'user' ? who : role === 'staff' ? (name ?? t('ourTeam')) : t('assistant');
  if (entries.length === 0) return <p>{t('nothing')}</p>;
  return (
    <ol className={styles.transcript}>
      {entries.map((entry, index) => (
        <li key={index} className={classNames(styles.entry, styles[entry.role])}>
          <p className={styles.meta}>
            {entry.role === 'note' ? `${entry.text} ` : `${authorOf(entry)}, `}
            <time dateTime={entry.timestamp}>{formatDateTime(entry.timestamp)}</time>
          </p>
          {entry.role === 'note' ? null : <p className={styles.text}>{entry.text}</p>}
          {entry.helpful === false ? (
            <p>
              <Badge tone="warning">{t('noHelp')}</Badge>
            </p>
          ) : null}
          {entry.citations ? <Citations citations={entry.citations} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Citations({ citations }: { citations: NonNullable<TranscriptLine['citations']> }) {
  const t = useTranslations('transcript');
  return (
    <p className={styles.meta}>
      {t('from')}{' '}
      {citations.map(({ title, document_id, quote }, place) => (
        <span key={place} title={quote}>
          {place > 0 ? ', ' : ''}
          {document_id ? <Link href={`/knowledge/${document_id}`}>{title}</Link> : title}
        </span>
      ))}
    </p>
  );
}
