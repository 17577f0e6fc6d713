'use client';

import { Alert, Button, EmptyState } from '@abbotsford/ui';
import { Age } from '@/components/age';
import { ProblemView } from '@/components/problem-view';
import { LiveBadge } from '@/features/live/live-badge';
import { StatusBadge, UrgencyBadge } from '@/features/tickets/ticket-badges';
import { categoryLabels } from '@/features/tickets/ticket-labels.data';
import { TicketRow } from '@/features/tickets/ticket-row';
import rows from '@/features/tickets/tickets.module.css';
import type { TicketSummary } from '@/lib/api-types';
import { isFiltered, noFilter } from '../_lib/ticket-filter';
import styles from './desk.module.css';
import { DueTime } from './due-time';
import { TicketFilterForm } from './ticket-filter-form';
import { TicketListSkeleton } from './ticket-list-skeleton';
import { useTickets } from './use-tickets';

/** The desk: all tickets, the newest first. */
export function TicketList() {
  const { resource, live, filter, choose, showMore } = useTickets();
  if (resource.status === 'loading') return <TicketListSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { tickets, more } = resource.data;
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1 className={styles.title}>Tickets</h1>
        <LiveBadge status={live} />
      </div>
      {resource.stale ? <Alert tone="warning">The list may be out of date: {resource.stale.message}</Alert> : null}
      {/* Anew for another address, which the browser's Back may have brought. */}
      <TicketFilterForm key={`${filter.search}/${filter.assignee}`} filter={filter} onChoose={choose} />
      {tickets.length > 0 ? (
        <ul className={rows.list} aria-label="Tickets" aria-busy={filter !== resource.data.filter}>
          {tickets.map((ticket) => (
            <StaffRow key={ticket.id} ticket={ticket} />
          ))}
        </ul>
      ) : isFiltered(resource.data.filter) ? (
        <EmptyState
          title="No ticket is like that"
          action={
            <Button variant="secondary" onClick={() => choose(noFilter)}>
              Show all
            </Button>
          }
        >
          Leave something out of the filter, or look for other words.
        </EmptyState>
      ) : (
        <EmptyState title="No tickets yet">
          When a customer wants somebody to look after a problem, its ticket is here at once.
        </EmptyState>
      )}
      {more ? (
        <p>
          <Button variant="secondary" onClick={showMore}>
            Show older tickets
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function StaffRow({ ticket }: { ticket: TicketSummary }) {
  const badges = (
    <>
      <UrgencyBadge ticket={ticket} />
      <StatusBadge ticket={ticket} for="staff" />
    </>
  );
  return (
    <TicketRow ticket={ticket} href={`/tickets/${ticket.id}`} badges={badges}>
      <span>{ticket.customer_name ?? 'No name'}</span>
      <span>{categoryLabels[ticket.category]}</span>
      <span>{ticket.assignee ? `With ${ticket.assignee}` : 'With nobody'}</span>
      <span>
        Came in <Age at={ticket.created_at} />
      </span>
      <DueTime ticket={ticket} />
    </TicketRow>
  );
}
