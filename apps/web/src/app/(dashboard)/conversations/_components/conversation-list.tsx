'use client';

import { Alert, Button, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { Age } from '@/components/age';
import { ProblemView } from '@/components/problem-view';
import { LiveBadge } from '@/features/live/live-badge';
import rows from '@/features/tickets/tickets.module.css';
import type { ConversationSummary } from '@/lib/api-types';
import { isFiltered, noFilter } from '../_lib/conversation-filter';
import { talkers } from '../_lib/talkers.data';
import { ConversationBadges } from './conversation-badges';
import { ConversationFilterForm } from './conversation-filter-form';
import styles from './conversations.module.css';
import { ConversationsSkeleton } from './conversations-skeleton';
import { useConversations } from './use-conversations';

/** The conversations with both bots, the newest first; a running one may be joined. */
export function ConversationList() {
  const { resource, live, filter, choose, showMore } = useConversations();
  if (resource.status === 'loading') return <ConversationsSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { conversations, waiting, more } = resource.data;
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1 className={styles.title}>Chats</h1>
        <LiveBadge status={live} />
      </div>
      {resource.stale ? <Alert tone="warning">The list may be out of date: {resource.stale.message}</Alert> : null}
      {/* Anew for another address, which the browser's Back may have brought. */}
      <ConversationFilterForm key={`${filter.search}/${filter.from}/${filter.to}`} filter={filter} onChoose={choose} />
      {waiting.length > 0 ? (
        <section className={styles.card} aria-labelledby="waiting">
          <h2 id="waiting" className={styles.part}>
            Waiting for a person
          </h2>
          <Rows label="Waiting for a person" conversations={waiting} />
        </section>
      ) : null}
      {conversations.length > 0 ? (
        <Rows label="Conversations" conversations={conversations} isBusy={filter !== resource.data.filter} />
      ) : isFiltered(resource.data.filter) ? (
        <EmptyState
          title="No conversation is like that"
          action={
            <Button variant="secondary" onClick={() => choose(noFilter)}>
              Show all
            </Button>
          }
        >
          Leave something out of the filter, or look for other words. What was said a moment ago is found in a moment.
        </EmptyState>
      ) : waiting.length > 0 ? null : (
        <EmptyState title="No conversations yet">
          When somebody writes in a chat, it is here at once, and you may join.
        </EmptyState>
      )}
      {more ? (
        <p>
          <Button variant="secondary" onClick={showMore}>
            Show older conversations
          </Button>
        </p>
      ) : null}
    </div>
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
  const { conversation_id, chat_type, name, latest, last_message_at } = conversation;
  return (
    <li className={rows.row}>
      <Link href={`/conversations/${conversation_id}`} className={rows.name}>
        <span className={styles.latest}>{latest?.text ?? 'Nothing was said yet'}</span>
      </Link>
      <span className={rows.badges}>
        <ConversationBadges conversation={conversation} />
      </span>
      <span className={rows.meta}>
        <span>{name ?? talkers[chat_type].who}</span>
        {name === null ? null : <span>{talkers[chat_type].who}</span>}
        <span>
          Last word <Age at={last_message_at} />
        </span>
      </span>
    </li>
  );
}
