'use client';

import { Alert, Button, buttonClass, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Age } from '@/components/age';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import { StatusBadge } from '@/features/tickets/ticket-badges';
import { TicketRow } from '@/features/tickets/ticket-row';
import rows from '@/features/tickets/tickets.module.css';
import { readPages } from '@/lib/read-pages';
import { useRefreshOnReturn } from '@/lib/use-refresh-on-return';
import { useResource } from '@/lib/use-resource';
import { OwnTicketsSkeleton } from './own-tickets-skeleton';
import styles from './own-tickets.module.css';

/** A customer's problems, the newest first. */
export function OwnTicketList() {
  const words = useTranslations('tickets');
  const { ownTickets } = useApi();
  const [pages, setPages] = useState(1);
  const load = useCallback(
    (signal: AbortSignal) => readPages((cursor) => ownTickets.page(cursor, signal), pages),
    [ownTickets, pages],
  );
  const resource = useResource(load);
  useRefreshOnReturn(resource.refresh);
  if (resource.status === 'loading') return <OwnTicketsSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { items, more } = resource.data;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>Your tickets</h1>
      {resource.stale ? <Alert tone="warning">The list may be out of date: {resource.stale.message}</Alert> : null}
      {items.length === 0 ? (
        <EmptyState
          title="No tickets"
          action={
            <Link href="/support" className={buttonClass('secondary')}>
              Talk to support
            </Link>
          }
        >
          When you tell our support about a problem and want somebody to look after it, its ticket is here.
        </EmptyState>
      ) : (
        <ul className={rows.list} aria-label="Your tickets">
          {items.map((ticket) => (
            <TicketRow
              key={ticket.id}
              ticket={ticket}
              href={`/support/tickets/${ticket.id}`}
              badges={<StatusBadge ticket={ticket} for="customer" />}
            >
              <span>{words(`categories.${ticket.category}`)}</span>
              <span>
                Last change <Age at={ticket.updated_at} />
              </span>
            </TicketRow>
          ))}
        </ul>
      )}
      {more ? (
        <p>
          <Button variant="secondary" onClick={() => setPages(pages + 1)}>
            Show older tickets
          </Button>
        </p>
      ) : null}
    </div>
  );
}
