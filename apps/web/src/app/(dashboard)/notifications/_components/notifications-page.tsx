'use client';

import { Button, EmptyState, LoadMore, Switch } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FormProblem } from '@/components/form-problem';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemView } from '@/components/problem-view';
import { NotificationLine } from '@/features/notifications/notification-line';
import { useNotifications } from '@/features/notifications/use-notifications';
import { useSubmit } from '@/lib/use-submit';
import { Preferences } from './preferences';
import styles from './notifications-page.module.css';

/** All that one was told, and how one wants to be told. */
export function NotificationsPage() {
  const t = useTranslations('notifications');
  const [pages, setPages] = useState(1);
  const [onlyUnread, setOnlyUnread] = useState(false);
  const { resource, read, readAll } = useNotifications({ pages, onlyUnread });
  const reading = useSubmit();
  if (resource.status === 'loading') return <PageSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { items, more, unread } = resource.data;
  return (
    <DashboardPage
      title={t('title')}
      description={<p>{t('description')}</p>}
      stale={resource.stale}
      actions={
        unread > 0 ? (
          <Button variant="secondary" onClick={() => void reading.run(readAll)}>
            {t('readAll')}
          </Button>
        ) : null
      }
    >
      <FormProblem problem={reading.problem} />
      <div className={styles.parts}>
        <section aria-label={t('title')} className={styles.part}>
          <Switch label={t('onlyUnread')} checked={onlyUnread} onChange={setOnlyUnread} />
          {items.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneHow')}</EmptyState>
          ) : (
            <ul className={styles.list}>
              {items.map((one) => (
                <NotificationLine key={one.id} notification={one} onRead={() => void reading.run(() => read(one))} />
              ))}
            </ul>
          )}
          <LoadMore more={more} label={t('older')} onMore={() => setPages(pages + 1)} />
        </section>
        <Preferences />
      </div>
    </DashboardPage>
  );
}
