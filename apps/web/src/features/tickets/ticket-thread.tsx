import { Badge, classNames } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { formatDateTime } from '@/lib/format';
import styles from './tickets.module.css';

export interface ThreadEntry {
  id: string;
  author: 'customer' | 'staff' | 'bot';
  text: string;
  at: string;
  internal?: boolean;
}

export interface TicketThreadProps {
  messages: readonly ThreadEntry[];
  /** What the reader calls each author. */
  names: Readonly<Record<ThreadEntry['author'], string>>;
}

/** The messages of a ticket, oldest first. */
export function TicketThread({ messages, names }: TicketThreadProps) {
  const t = useTranslations('tickets');
  if (messages.length === 0) return <p>{t('noMessages')}</p>;
  return (
    <ol className={styles.thread} aria-label={t('messages')}>
      {messages.map(({ id, author, text, at, internal }) => (
        <li
          key={id}
          className={classNames(styles.entry, author === 'customer' && styles.customer, internal && styles.note)}
        >
          <p className={styles.meta}>
            <span>
              {names[author]}, <time dateTime={at}>{formatDateTime(at)}</time>
            </span>
            {internal ? <Badge tone="warning">{t('note')}</Badge> : null}
          </p>
          <p className={styles.text}>{text}</p>
        </li>
      ))}
    </ol>
  );
}
