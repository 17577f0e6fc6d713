import { Button, classNames, VisuallyHidden } from '@abbotsford/ui';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Age } from '@/components/age';
import type { Notification } from '@/lib/api-types';
import { pathOf } from './path-of';
import { sayEvent } from './say-event';
import styles from './notifications.module.css';

interface NotificationLineProps {
  notification: Notification;
  onRead: () => void;
  /** It was followed. */
  onOpen?: () => void;
}

/** One thing that happened, with the way to it. Who follows it has read it. */
export function NotificationLine({ notification, onRead, onOpen }: NotificationLineProps) {
  const t = useTranslations('notifications');
  const { event, title, read, at } = notification;
  const what = sayEvent(event, t);
  return (
    <li className={classNames(styles.line, !read && styles.unread)}>
      <Link
        href={pathOf(notification)}
        className={styles.link}
        onClick={() => {
          onRead();
          onOpen?.();
        }}
      >
        <span className={styles.what}>
          {what}
          {read ? null : <VisuallyHidden> ({t('unread')})</VisuallyHidden>}
        </span>
        {title === null ? null : <span className={styles.about}>{title}</span>}
        <span className={styles.age}>
          <Age at={at} />
        </span>
      </Link>
      {read ? null : (
        <Button
          variant="quiet"
          size="small"
          aria-label={t('readOf', { what: title === null ? what : `${what}, ${title}` })}
          onClick={onRead}
        >
          {t('read')}
        </Button>
      )}
    </li>
  );
}
