'use client';

import { Button, Card, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback, useState } from 'react';
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
    toast(`${other.number} is a part of ${ticket.number} now.`);
    setMerging(null);
  };
  return (
    <Card className={styles.card}>
      <h2>Other tickets of this customer</h2>
      {others.length === 0 ? <p>There are no others.</p> : null}
      <ul className={styles.others}>
        {others.map((other) => (
          <li key={other.id}>
            <Link href={`/tickets/${other.id}`}>
              {other.number} {other.summary}
            </Link>
            <StatusBadge ticket={other} for="staff" />
            <Button variant="secondary" size="small" onClick={() => setMerging(other)}>
              Merge {other.number} into this
            </Button>
          </li>
        ))}
      </ul>
      {merging ? (
        <ConfirmDialog
          title={`Merge ${merging.number} into ${ticket.number}?`}
          confirmLabel="Merge them"
          busyLabel="Merging"
          cancelLabel="Keep both"
          onConfirm={() => merge(merging)}
          onClose={() => setMerging(null)}
        >
          <p>
            All messages and notes are kept in {ticket.number}, and whoever asks for {merging.number} gets there too.
            They can not be taken apart again.
          </p>
        </ConfirmDialog>
      ) : null}
    </Card>
  );
}
