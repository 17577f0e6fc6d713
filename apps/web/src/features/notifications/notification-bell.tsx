'use client';

import { may } from '@abbotsford/rights';
import { Alert, Button, EmptyState, Sheet, Spinner, VisuallyHidden } from '@abbotsford/ui';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import { useSession } from '@/features/session/services-provider';
import { useSubmit } from '@/lib/use-submit';
import { NotificationLine } from './notification-line';
import { useAlerts } from './use-alerts';
import { useNotifications, type Notifications } from './use-notifications';
import { useUnreadTitle } from './use-unread-title';
import styles from './notifications.module.css';

const MOST_SHOWN = 99;

/** For our team: how much is unread, and the latest of it. */
export function NotificationBell() {
  const { state } = useSession();
  if (state.status !== 'signed-in' || state.secondFactorDue || !may(state.user.role, 'dashboard.use')) return null;
  return <Bell key={state.user.id} />;
}

function Bell() {
  const t = useTranslations('notifications');
  const notifications = useNotifications({ pages: 1, onlyUnread: false });
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { resource } = notifications;
  const data = resource.status === 'ready' ? resource.data : null;
  const unread = data?.unread ?? 0;
  useUnreadTitle(unread);
  useAlerts(data?.items ?? null);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.bell}
        aria-label={t('bell', { count: unread })}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
          <path d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4z" strokeLinejoin="round" />
          <path d="M10 21.5a2.2 2.2 0 0 0 4 0" strokeLinecap="round" />
        </svg>
        {unread > 0 ? (
          <span aria-hidden="true" className={styles.count}>
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        ) : null}
      </button>
      <VisuallyHidden>
        <span role="status">{unread > 0 ? t('announced', { count: unread }) : null}</span>
      </VisuallyHidden>
      {open ? (
        <Sheet
          title={t('title')}
          closeLabel={t('close')}
          onClose={() => setOpen(false)}
          focusAfterwards={() => button.current}
        >
          <Panel notifications={notifications} onOpen={() => setOpen(false)} />
        </Sheet>
      ) : null}
    </>
  );
}

function Panel({ notifications, onOpen }: { notifications: Notifications; onOpen: () => void }) {
  const t = useTranslations('notifications');
  const common = useTranslations('common');
  const { resource, read, readAll } = notifications;
  const reading = useSubmit();
  if (resource.status === 'loading') return <Spinner label={common('loadingPage')} />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { items, unread } = resource.data;
  return (
    <div className={styles.panel}>
      {reading.problem ? <Alert tone="danger">{reading.problem.message}</Alert> : null}
      <p className={styles.actions}>
        {unread > 0 ? (
          <Button variant="secondary" size="small" onClick={() => void reading.run(readAll)}>
            {t('readAll')}
          </Button>
        ) : null}
        <Link href="/notifications" onClick={onOpen}>
          {t('seeAll')}
        </Link>
      </p>
      {items.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHow')}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {items.map((one) => (
            <NotificationLine
              key={one.id}
              notification={one}
              onRead={() => void reading.run(() => read(one))}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
