'use client';

import { buttonClass, Card, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { Transcript } from '@/features/conversations/transcript';
import { transcriptOf } from '@/features/conversations/transcript-of';
import { LiveBadge } from '@/features/live/live-badge';
import { useCrmEvents } from '@/features/live/use-crm-events';
import { useFading } from '@/features/live/use-fading';
import { TYPING_SHOWN_MS } from '@/features/live/use-typing-signal';
import { useApi } from '@/features/session/services-provider';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import { withMessages } from '../_lib/apply-news';
import { ConversationBadges } from './conversation-badges';
import { ConversationFacts } from './conversation-facts';
import styles from './conversations.module.css';
import { StaffPart } from './staff-part';

/** One conversation as it goes on, and one's own part in it. */
export function ConversationDetail({ id }: { id: string }) {
  const t = useTranslations('conversations');
  const { conversations } = useApi();
  const resource = useResource(
    useCallback((signal: AbortSignal) => conversations.get(id, signal), [conversations, id]),
  );
  const typing = useFading(TYPING_SHOWN_MS);
  const live = useCrmEvents({
    onConnect: resource.refresh,
    onEvent: (event) => {
      if (event.type === 'unknown') return resource.refresh();
      if (!('id' in event) || event.id !== id) return;
      if (event.type === 'conversation.typing' && event.who === 'user') typing.notice();
      if (event.type !== 'conversation.changed') return;
      const { news } = event;
      if (news.messages.some(({ role }) => role === 'user')) typing.clear();
      resource.mutate((shown) => withMessages(shown, news));
    },
  });
  const end = useRef<HTMLDivElement>(null);
  const count = resource.status === 'ready' ? resource.data.messages.length : 0;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);

  if (resource.status === 'failed' && resource.problem.status === 404) return <GoneConversation />;
  if (resource.status === 'loading') return <PageSkeleton />;
  if (resource.status === 'failed')
    return <FailedPage title={t('detailTitle')} problem={resource.problem} onRetry={resource.retry} />;

  const conversation = resource.data;
  const who = t(`who.${conversation.chat_type}`);
  return (
    <DashboardPage
      title={conversation.name ?? t(`with.${conversation.chat_type}`)}
      back={{ href: '/conversations', label: t('all') }}
      state={<LiveBadge status={live} />}
      description={
        <>
          <span>{t('began', { at: formatDateTime(conversation.created_at) })}</span>
          <ConversationBadges conversation={conversation} />
        </>
      }
      stale={resource.stale}
    >
      <div className={styles.columns}>
        <Card className={styles.card}>
          <div role="log" aria-label={t('log')} tabIndex={0} className={styles.log}>
            <Transcript entries={transcriptOf(conversation)} who={who} />
            <div ref={end} />
          </div>
          <p role="status" className={styles.typing}>
            {typing.holds && conversation.status === 'ongoing' ? t('typing', { who }) : null}
          </p>
          <StaffPart conversation={conversation} onChanged={(now) => resource.mutate(() => now)} />
        </Card>
        <ConversationFacts conversation={conversation} />
      </div>
    </DashboardPage>
  );
}

function GoneConversation() {
  const t = useTranslations('conversations.gone');
  return (
    <EmptyState
      wholePage
      title={t('title')}
      action={
        <Link href="/conversations" className={buttonClass('primary')}>
          {t('action')}
        </Link>
      }
    >
      {t('text')}
    </EmptyState>
  );
}
