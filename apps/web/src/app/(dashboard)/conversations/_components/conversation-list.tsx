'use client';

import { Button, EmptyState, LoadMore } from '@abbotsford/ui';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Age } from '@/components/age';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { LiveBadge } from '@/features/live/live-badge';
import rows from '@/features/tickets/tickets.module.css';
import type { ConversationSummary } from '@/lib/api-types';
import { isFiltered, noFilter } from '../_lib/conversation-filter';
import { ConversationBadges } from './conversation-badges';
import { ConversationFilterForm } from './conversation-filter-form';
import styles from './conversations.module.css';
import { useConversations } from './use-conversations';

/** The conversations with both bots, the newest first; a running one may be joined. */
export function ConversationList() {
  const t = useTranslations('conversations');
  const { resource, live, filter, choose, showMore } = useConversations();
  if (resource.status === 'loading') return <PageSkeleton />;
  if (resource.status === 'failed')
    return <FailedPage title={t('title')} problem={resource.problem} onRetry={resource.retry} />;
  const { conversations, waiting, more } = resource.data;
  return (
    <DashboardPage title={t('title')} state={<LiveBadge status={live} />} stale={resource.stale}>
      {/* Anew for another address, which the browser's Back may have brought. */}
      <ConversationFilterForm key={`${filter.search}/${filter.from}/${filter.to}`} filter={filter} onChoose={choose} />
      {waiting.length > 0 ? (
        <section className={styles.card} aria-labelledby="waiting">
          <h2 id="waiting" className={styles.part}>
            {t('list.waiting')}
          </h2>
          <Rows label={t('list.waiting')} conversations={waiting} />
        </section>
      ) : null}
      {conversations.length > 0 ? (
        <Rows label={t('list.name')} conversations={conversations} isBusy={filter !== resource.data.filter} />
      ) : isFiltered(resource.data.filter) ? (
        <EmptyState
          title={t('list.none')}
          action={
            <Button variant="secondary" onClick={() => choose(noFilter)}>
              {t('list.showAll')}
            </Button>
          }
        >
          {t('list.noneHow')}
        </EmptyState>
      ) : waiting.length > 0 ? null : (
        <EmptyState title={t('list.empty')}>{t('list.emptyHow')}</EmptyState>
      )}
      <LoadMore more={more} label={t('list.more')} onMore={showMore} />
    </DashboardPage>
  );
}

function Rows({
  label,
  conversations,
  isBusy = false,
}: {
  label: string;
  conversations: ConversationSummary[];
  isBusy?: boolean;
}) {
  return (
    <ul className={rows.list} aria-label={label} aria-busy={isBusy}>
      {conversations.map((each) => (
        <Row key={each.id} conversation={each} />
      ))}
    </ul>
  );
}

function Row({ conversation }: { conversation: ConversationSummary }) {
  const t = useTranslations('conversations');
  const { conversation_id, chat_type, name, latest, last_message_at } = conversation;
  return (
    <li className={rows.row}>
      <Link href={`/conversations/${conversation_id}`} className={rows.name}>
        <span className={styles.latest}>{latest?.text ?? t('list.nothingSaid')}</span>
      </Link>
      <span className={rows.badges}>
        <ConversationBadges conversation={conversation} />
      </span>
      <span className={rows.meta}>
        <span>{name ?? t(`who.${chat_type}`)}</span>
        {name === null ? null : <span>{t(`who.${chat_type}`)}</span>}
        <span>
          {t('list.lastWord')} <Age at={last_message_at} />
        </span>
      </span>
    </li>
  );
}
