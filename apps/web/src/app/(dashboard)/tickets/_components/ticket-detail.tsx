'use client';

import { buttonClass, Card, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { Talk } from '@/features/conversations/talk';
import { LiveBadge } from '@/features/live/live-badge';
import { useCrmEvents } from '@/features/live/use-crm-events';
import { useApi, useSession } from '@/features/session/services-provider';
import { StatusBadge, UrgencyBadge } from '@/features/tickets/ticket-badges';
import { TicketFacts } from '@/features/tickets/ticket-facts';
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

/** One ticket with all that staff need to answer it. */
export function TicketDetail({ ticketId }: { ticketId: string }) {
  const t = useTranslations('desk');
  const words = useTranslations('tickets');
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
  if (resource.status === 'loading') return <PageSkeleton rows={7} />;
  if (resource.status === 'failed')
    return <FailedPage title={t('detailTitle')} problem={resource.problem} onRetry={resource.retry} />;

  const ticket = resource.data;
  const names = {
    customer: ticket.customer_name ?? t('authors.customer'),
    staff: t('authors.staff'),
    bot: t('authors.bot'),
  };
  const changed = (now: Ticket) => {
    resource.mutate(() => now);
    // What was on its way before would show the ticket as it was.
    resource.refresh();
  };
  return (
    <DashboardPage
      title={`${ticket.number} ${ticket.summary}`}
      back={{ href: '/tickets', label: t('all') }}
      state={<LiveBadge status={live} />}
      description={
        <>
          <StatusBadge ticket={ticket} for="staff" />
          <UrgencyBadge ticket={ticket} />
          <span>{ticket.customer_name ?? t('noName')}</span>
          <span>{words(`categories.${ticket.category}`)}</span>
          <span>{t('cameInAt', { at: formatDateTime(ticket.created_at) })}</span>
          <DueTime ticket={ticket} />
          {ticket.wants_human ? <span>{t('wantsHuman')}</span> : null}
          {ticket.follows ? <span>{t('goesOnFrom', { number: ticket.follows })}</span> : null}
          {ticket.merged_numbers.length > 0 ? (
            <span>{t('mergedWith', { numbers: ticket.merged_numbers.join(', ') })}</span>
          ) : null}
        </>
      }
      stale={resource.stale}
    >
      <div className={styles.columns}>
        <div className={styles.side}>
          <Card className={styles.card}>
            <h2>{t('told')}</h2>
            <TicketFacts ticket={ticket} />
          </Card>
          <Card className={styles.card}>
            <h2>{t('messages')}</h2>
            <TicketThread messages={ticket.messages} names={names} />
            <ReplyForm ticket={ticket} onWritten={changed} />
          </Card>
        </div>
        <div className={styles.side}>
          <TicketControls ticket={ticket} onChanged={changed} />
          <TicketCustomer userId={ticket.user_id} />
          <OtherTickets ticket={ticket} onMerged={changed} />
          <Card className={styles.card}>
            <h2>{t('conversation')}</h2>
            <Talk id={ticket.conversation_id} changedAt={ticket.updated_at} who={t('talker')} />
          </Card>
          <TicketLog ticket={ticket} />
        </div>
      </div>
    </DashboardPage>
  );
}

function TicketLog({ ticket }: { ticket: Ticket }) {
  const desk = useTranslations('desk');
  const tickets = useTranslations('tickets');
  const { state } = useSession();
  const me = state.status === 'signed-in' ? state.user.id : '';
  return (
    <Card className={styles.card}>
      <details>
        <summary>{desk('log.title')}</summary>
        <ol className={styles.log}>
          {ticket.activities.toReversed().map((activity, index) => (
            <li key={index}>
              {describeTicketActivity(activity, { customerId: ticket.user_id, me, desk, tickets })},{' '}
              <time dateTime={activity.at}>{formatDateTime(activity.at)}</time>
            </li>
          ))}
        </ol>
      </details>
    </Card>
  );
}

function GoneTicket() {
  const t = useTranslations('desk.gone');
  return (
    <EmptyState
      wholePage
      title={t('title')}
      action={
        <Link href="/tickets" className={buttonClass('primary')}>
          {t('action')}
        </Link>
      }
    >
      {t('text')}
    </EmptyState>
  );
}
