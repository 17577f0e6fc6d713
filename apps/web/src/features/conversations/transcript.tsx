import { classNames } from '@abbotsford/ui';
import type { TranscriptEntry } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import styles from './transcript.module.css';

export function Transcript({ entries, who }: { entries: TranscriptEntry[]; who: string }) {
  if (entries.length === 0) return <p>Nothing was said in this conversation.</p>;
  return (
    <ol className={styles.transcript}>
      {entries.map((entry, index) => (
        <li key={index} className={classNames(styles.entry, entry.role === 'user' && styles.visitor)}>
          <p className={styles.meta}>
            {entry.role === 'user' ? who : 'Assistant'},{' '}
            <time dateTime={entry.timestamp}>{formatDateTime(entry.timestamp)}</time>
          </p>
          <p className={styles.text}>{entry.text}</p>
        </li>
      ))}
    </ol>
  );
}
