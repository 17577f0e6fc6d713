'use client';

import { Button, Card, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import { StatusBadge } from '@/features/tickets/ticket-badges';
import type { Ticket, TicketSummary } from '@/lib/api-types';
import { useRefreshOn } from '@/lib/use-refresh-on';
import { useResource } from '@/lib/use-resource';
import styles from './desk.module.css';

export interface OtherTicketsProps {
  ticket: Ticket;
  onMerged: (ticket: Ticket) => void;
}

/** What else the customer has come with; what is the same matter can be merged. */
export function OtherTickets({ ticket, onMerged }: OtherTicketsProps) {
  const t = useTranslations('desk.others');
  const { tickets } = useApi();
  const toast = useToast();
  const [merging, setMerging] = useState<TicketSummary | null>(null);
  const load = useCallback((signal: AbortSignal) => tickets.ofUser(ticket.user_id, signal), [tickets, ticket.user_id]);
  const resource = useResource(load);
  useRefreshOn(ticket.updated_at, resource.refresh);
  if (resource.status === 'loading') return null;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const others = resource.data.filter(({ id }) => id !== ticket.id);

  const merge = async (other: TicketSummary) => {
    onMerged(await tickets.merge(ticket.id, other.id));
    toast(t('merged', { other: other.number, number: ticket.number }));
    setMerging(null);
  };
  return (
    <Card className={styles.card}>
      <h2>{t('title')}</h2>
      {others.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={styles.others}>
        {others.map((other) => (
          <li key={other.id}>
            <Link href={`/tickets/${other.id}`}>
              {other.number} {other.summary}
            </Link>
            <StatusBadge ticket={other} for="staff" />
            <Button variant="secondary" size="small" onClick={() => setMerging(other)}>
              {t('merge', { other: other.number })}
            </Button>
          </li>
        ))}
      </ul>
      {merging ? (
        <ConfirmDialog
          title={t('ask', { other: merging.number, number: ticket.number })}
          confirmLabel={t('confirm')}
          busyLabel={t('merging')}
          cancelLabel={t('keep')}
          onConfirm={() => merge(merging)}
          onClose={() => setMerging(null)}
        >
          <p>{t('meaning', { other: merging.number, number: ticket.number })}</p>
        </ConfirmDialog>
      ) : null}
    </Card>
  );
}
