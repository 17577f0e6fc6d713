'use client';

import { Alert, buttonClass, Card, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback, useEffect, useRef } from 'react';
import { ProblemView } from '@/components/problem-view';
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
import { talkers } from '../_lib/talkers.data';
import { ConversationBadges } from './conversation-badges';
import { ConversationFacts } from './conversation-facts';
import styles from './conversations.module.css';
import { ConversationsSkeleton } from './conversations-skeleton';
import { StaffPart } from './staff-part';

/** One conversation as it goes on, and one's own part in it. */
export function ConversationDetail({ id }: { id: string }) {
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
  if (resource.status === 'loading') return <ConversationsSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;

  const conversation = resource.data;
  const { title, who } = talkers[conversation.chat_type];
  return (
    <div className={styles.page}>
      <p>
        <Link href="/conversations">All chats</Link>
      </p>
      <header>
        <div className={styles.top}>
          <h1 className={styles.title}>{conversation.name ?? title}</h1>
          <LiveBadge status={live} />
        </div>
        <p className={styles.about}>
          <span>Began {formatDateTime(conversation.created_at)}</span>
          <ConversationBadges conversation={conversation} />
        </p>
      </header>
      {resource.stale ? <Alert tone="warning">This may be out of date: {resource.stale.message}</Alert> : null}
      <div className={styles.columns}>
        <Card className={styles.card}>
          <div role="log" aria-label="Conversation" tabIndex={0} className={styles.log}>
            <Transcript entries={transcriptOf(conversation)} who={who} />
            <div ref={end} />
          </div>
          <p role="status" className={styles.typing}>
            {typing.holds && conversation.status === 'ongoing' ? `${who} is writing…` : null}
          </p>
          <StaffPart conversation={conversation} onChanged={(now) => resource.mutate(() => now)} />
        </Card>
        <ConversationFacts conversation={conversation} />
      </div>
    </div>
  );
}

function GoneConversation() {
  return (
    <EmptyState
      wholePage
      title="This conversation is no longer here"
      action={
        <Link href="/conversations" className={buttonClass('primary')}>
          See all chats
        </Link>
      }
    >
      It is kept no longer, or the address is mistyped.
    </EmptyState>
  );
}
