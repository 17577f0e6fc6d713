'use client';

import { Alert, buttonClass, Card, EmptyState, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import { MessageForm } from '@/features/tickets/message-form';
import { StatusBadge } from '@/features/tickets/ticket-badges';
import { TicketFacts } from '@/features/tickets/ticket-facts';
import { TicketThread } from '@/features/tickets/ticket-thread';
import { formatDateTime } from '@/lib/format';
import { usePageTitle } from '@/lib/use-page-title';
import { useRefreshOnReturn } from '@/lib/use-refresh-on-return';
import { useResource } from '@/lib/use-resource';
import { OwnTicketsSkeleton } from './own-tickets-skeleton';
import styles from './own-tickets.module.css';

const names = { customer: 'You', staff: 'Our team', bot: 'Our assistant' };

/** One of a customer's tickets, with what was written and a way to write. */
export function OwnTicketDetail({ ticketId }: { ticketId: string }) {
  const words = useTranslations('tickets');
  const { ownTickets } = useApi();
  const router = useRouter();
  const toast = useToast();
  const [text, setText] = useState('');
  const resource = useResource(
    useCallback((signal: AbortSignal) => ownTickets.get(ticketId, signal), [ownTickets, ticketId]),
  );
  useRefreshOnReturn(resource.refresh);
  usePageTitle(resource.status === 'ready' ? resource.data.number : null);
  if (resource.status === 'failed' && resource.problem.status === 404) return <GoneTicket />;
  if (resource.status === 'loading') return <OwnTicketsSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;

  const ticket = resource.data;
  const send = async (message: string, key: string) => {
    const answer = await ownTickets.write(ticket.id, message, key);
    if (answer.id === ticket.id) {
      resource.mutate(() => answer);
      // What was on its way before would show the ticket without it.
      resource.refresh();
      return;
    }
    toast(`${ticket.number} was closed long ago. Your message began ${answer.number}.`, { stays: true });
    router.push(`/support/tickets/${answer.id}`);
  };
  return (
    <div className={styles.page}>
      <p>
        <Link href="/support/tickets">All your tickets</Link>
      </p>
      <header>
        <h1 className={styles.subject}>{ticket.summary}</h1>
        <p className={styles.about}>
          <strong>{ticket.number}</strong>
          <StatusBadge ticket={ticket} for="customer" />
          <span>{words(`categories.${ticket.category}`)}</span>
          <span>Since {formatDateTime(ticket.created_at)}</span>
          {ticket.assignee ? <span>{ticket.assignee} looks after it</span> : null}
          {ticket.follows ? <span>Goes on from {ticket.follows}</span> : null}
        </p>
      </header>
      {resource.stale ? <Alert tone="warning">This may be out of date: {resource.stale.message}</Alert> : null}
      <Card className={styles.card}>
        <h2>What you told us</h2>
        <TicketFacts ticket={ticket} />
      </Card>
      <Card className={styles.card}>
        <h2>Messages</h2>
        <TicketThread messages={ticket.messages} names={names} />
        <MessageForm label="Write to us" submitLabel="Send" text={text} onText={setText} onSend={send} />
      </Card>
    </div>
  );
}

function GoneTicket() {
  return (
    <EmptyState
      wholePage
      title="There is no such ticket"
      action={
        <Link href="/support/tickets" className={buttonClass('primary')}>
          See your tickets
        </Link>
      }
    >
      It is not one of yours, or the address is mistyped.
    </EmptyState>
  );
}
