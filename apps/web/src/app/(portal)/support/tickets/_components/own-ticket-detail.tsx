'use client';

import { buttonClass, Card, EmptyState, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { PageSkeleton } from '@/components/page-skeleton';
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
import styles from './own-tickets.module.css';

/** One of a customer's tickets, with what was written and a way to write. */
export function OwnTicketDetail({ ticketId }: { ticketId: string }) {
  const t = useTranslations('support');
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
  if (resource.status === 'loading') return <PageSkeleton rows={3} />;
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
    toast(t('tickets.beganAnew', { closed: ticket.number, number: answer.number }), { stays: true });
    router.push(`/support/tickets/${answer.id}`);
  };
  const names = {
    customer: t('tickets.authors.customer'),
    staff: t('tickets.authors.staff'),
    bot: t('tickets.authors.bot'),
  };
  return (
    <DashboardPage
      title={ticket.summary}
      back={{ href: '/support/tickets', label: t('tickets.all') }}
      stale={resource.stale}
      description={
        <>
          <strong>{ticket.number}</strong>
          <StatusBadge ticket={ticket} for="customer" />
          <span>{words(`categories.${ticket.category}`)}</span>
          <span>{t('tickets.since', { time: formatDateTime(ticket.created_at) })}</span>
          {ticket.assignee ? <span>{t('tickets.looksAfter', { name: ticket.assignee })}</span> : null}
          {ticket.follows ? <span>{t('tickets.goesOn', { number: ticket.follows })}</span> : null}
        </>
      }
    >
      <Card className={styles.card}>
        <h2>{t('tickets.told')}</h2>
        <TicketFacts ticket={ticket} />
      </Card>
      <Card className={styles.card}>
        <h2>{t('tickets.messages')}</h2>
        <TicketThread messages={ticket.messages} names={names} />
        <MessageForm
          label={t('tickets.write')}
          submitLabel={t('tickets.send')}
          text={text}
          onText={setText}
          onSend={send}
        />
      </Card>
    </DashboardPage>
  );
}

function GoneTicket() {
  const t = useTranslations('support');
  return (
    <EmptyState
      wholePage
      title={t('tickets.gone')}
      action={
        <Link href="/support/tickets" className={buttonClass('primary')}>
          {t('tickets.see')}
        </Link>
      }
    >
      {t('tickets.goneWhy')}
    </EmptyState>
  );
}
