'use client';

import { Alert, buttonClass, Card, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback } from 'react';
import { ProblemView } from '@/components/problem-view';
import { Talk } from '@/features/conversations/talk';
import { LiveBadge } from '@/features/live/live-badge';
import { useCrmEvents } from '@/features/live/use-crm-events';
import { useApi, useSession } from '@/features/session/services-provider';
import { StatusBadge, UrgencyBadge } from '@/features/tickets/ticket-badges';
import { TicketFacts } from '@/features/tickets/ticket-facts';
import { categoryLabels } from '@/features/tickets/ticket-labels.data';
import { TicketThread } from '@/features/tickets/ticket-thread';
import type { Ticket } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { usePageTitle } from '@/lib/use-page-title';
import { useResource } from '@/lib/use-resource';
import { describeTicketActivity } from '../_lib/describe-ticket-activity';
import styles from './desk.module.css';
import { DueTime } from './due-time';
import { OtherTickets } from './other-tickets';
import { ReplyForm } from './reply-form';
import { TicketControls } from './ticket-controls';
import { TicketCustomer } from './ticket-customer';
import { TicketListSkeleton } from './ticket-list-skeleton';

/** One ticket with all that staff need to answer it. */
export function TicketDetail({ ticketId }: { ticketId: string }) {
  const { tickets } = useApi();
  const resource = useResource(
    useCallback((signal: AbortSignal) => tickets.get(ticketId, signal), [tickets, ticketId]),
  );
  usePageTitle(resource.status === 'ready' ? resource.data.number : null);
  const live = useCrmEvents({
    onConnect: resource.refresh,
    onEvent: (event) => {
      const shown = resource.status === 'ready' ? resource.data.id : ticketId;
      if ('id' in event && (event.id === ticketId || event.id === shown)) resource.refresh();
    },
  });
  if (resource.status === 'failed' && resource.problem.status === 404) return <GoneTicket />;
  if (resource.status === 'loading') return <TicketListSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;

  const ticket = resource.data;
  const names = { customer: ticket.customer_name ?? 'The customer', staff: 'Our team', bot: 'The assistant' };
  const changed = (now: Ticket) => {
    resource.mutate(() => now);
    // What was on its way before would show the ticket as it was.
    resource.refresh();
  };
  return (
    <div className={styles.page}>
      <p>
        <Link href="/tickets">All tickets</Link>
      </p>
      <header>
        <div className={styles.top}>
          <h1 className={styles.subject}>
            {ticket.number} {ticket.summary}
          </h1>
          <LiveBadge status={live} />
        </div>
        <p className={styles.about}>
          <StatusBadge ticket={ticket} for="staff" />
          <UrgencyBadge ticket={ticket} />
          <span>{ticket.customer_name ?? 'No name'}</span>
          <span>{categoryLabels[ticket.category]}</span>
          <span>Came in {formatDateTime(ticket.created_at)}</span>
          <DueTime ticket={ticket} />
          {ticket.wants_human ? <span>Wants a person</span> : null}
          {ticket.follows ? <span>Goes on from {ticket.follows}</span> : null}
          {ticket.merged_numbers.length > 0 ? <span>With {ticket.merged_numbers.join(', ')}</span> : null}
        </p>
      </header>
      {resource.stale ? <Alert tone="warning">This may be out of date: {resource.stale.message}</Alert> : null}
      <div className={styles.columns}>
        <div className={styles.side}>
          <Card className={styles.card}>
            <h2>What the customer told</h2>
            <TicketFacts ticket={ticket} />
          </Card>
          <Card className={styles.card}>
            <h2>Messages</h2>
            <TicketThread messages={ticket.messages} names={names} />
            <ReplyForm ticket={ticket} onWritten={changed} />
          </Card>
        </div>
        <div className={styles.side}>
          <TicketControls ticket={ticket} onChanged={changed} />
          <TicketCustomer userId={ticket.user_id} />
          <OtherTickets ticket={ticket} onMerged={changed} />
          <Card className={styles.card}>
            <h2>Conversation</h2>
            <Talk id={ticket.conversation_id} changedAt={ticket.updated_at} who="Customer" />
          </Card>
          <TicketLog ticket={ticket} />
        </div>
      </div>
    </div>
  );
}

function TicketLog({ ticket }: { ticket: Ticket }) {
  const { state } = useSession();
  const me = state.status === 'signed-in' ? state.user.id : '';
  return (
    <Card className={styles.card}>
      <details>
        <summary>What was done</summary>
        <ol className={styles.log}>
          {ticket.activities.toReversed().map((activity, index) => (
            <li key={index}>
              {describeTicketActivity(activity, ticket.user_id, me)},{' '}
              <time dateTime={activity.at}>{formatDateTime(activity.at)}</time>
            </li>
          ))}
        </ol>
      </details>
    </Card>
  );
}

function GoneTicket() {
  return (
    <EmptyState
      wholePage
      title="This ticket is no longer here"
      action={
        <Link href="/tickets" className={buttonClass('primary')}>
          See all tickets
        </Link>
      }
    >
      It is kept no longer, or the address is mistyped.
    </EmptyState>
  );
}
