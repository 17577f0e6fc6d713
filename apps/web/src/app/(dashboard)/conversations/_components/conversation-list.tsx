'use client';

import { Alert, Badge, Button, EmptyState, SelectField } from '@abbotsford/ui';
import Link from 'next/link';
import { useState } from 'react';
import { Age } from '@/components/age';
import { ProblemView } from '@/components/problem-view';
import { LiveBadge } from '@/features/live/live-badge';
import rows from '@/features/tickets/tickets.module.css';
import type { ConversationSummary } from '@/lib/api-types';
import { talkers } from '../_lib/talkers.data';
import styles from './conversations.module.css';
import { ConversationsSkeleton } from './conversations-skeleton';
import { HolderBadge } from './holder-badge';
import { useConversations } from './use-conversations';

const shown = [
  { value: 'ongoing', label: 'Running ones' },
  { value: 'all', label: 'All' },
] as const;

/** The conversations with both bots, the newest first; a running one may be joined. */
export function ConversationList() {
  const [which, setWhich] = useState<string>('ongoing');
  const { resource, live, showMore } = useConversations(which === 'ongoing');
  if (resource.status === 'loading') return <ConversationsSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { conversations, more } = resource.data;
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1 className={styles.title}>Chats</h1>
        <LiveBadge status={live} />
      </div>
      {resource.stale ? <Alert tone="warning">The list may be out of date: {resource.stale.message}</Alert> : null}
      <SelectField
        label="Show"
        required
        value={which}
        options={shown}
        onChange={(event) => setWhich(event.target.value)}
      />
      {conversations.length > 0 ? (
        <ul className={rows.list} aria-label="Conversations">
          {conversations.map((each) => (
            <Row key={each.id} conversation={each} />
          ))}
        </ul>
      ) : (
        <EmptyState title={which === 'ongoing' ? 'Nobody talks with us just now' : 'No conversations yet'}>
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

function Row({ conversation }: { conversation: ConversationSummary }) {
  const { conversation_id, chat_type, status, latest, last_message_at } = conversation;
  return (
    <li className={rows.row}>
      <Link href={`/conversations/${conversation_id}`} className={rows.name}>
        <span className={styles.latest}>{latest?.text ?? 'Nothing was said yet'}</span>
      </Link>
      <span className={rows.badges}>
        {status === 'ongoing' ? <HolderBadge holder={conversation.holder} /> : <Badge>Over</Badge>}
      </span>
      <span className={rows.meta}>
        <span>{talkers[chat_type].who}</span>
        <span>
          Last word <Age at={last_message_at} />
        </span>
      </span>
    </li>
  );
}
