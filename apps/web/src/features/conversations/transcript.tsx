import { classNames } from '@abbotsford/ui';
import { formatDateTime } from '@/lib/format';
import type { TranscriptLine } from './transcript-of';
import styles from './transcript.module.css';

export function Transcript({ entries, who }: { entries: TranscriptLine[]; who: string }) {
  if (entries.length === 0) return <p>Nothing was said in this conversation.</p>;
  return (
    <ol className={styles.transcript}>
      {entries.map((entry, index) => (
        <li key={index} className={classNames(styles.entry, styles[entry.role])}>
          <p className={styles.meta}>
            {entry.role === 'note' ? `${entry.text} ` : `${authorOf(entry, who)}, `}
            <time dateTime={entry.timestamp}>{formatDateTime(entry.timestamp)}</time>
          </p>
          {entry.role === 'note' ? null : <p className={styles.text}>{entry.text}</p>}
        </li>
      ))}
    </ol>
  );
}

const authorOf = ({ role, name }: TranscriptLine, who: string): string =>
  role === 'user' ? who : role === 'staff' ? (name ?? 'Our team') : 'Assistant';
