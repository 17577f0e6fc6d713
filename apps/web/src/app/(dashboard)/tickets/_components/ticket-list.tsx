'use client';

import { Button, EmptyState, LoadMore } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { Age } from '@/components/age';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { LiveBadge } from '@/features/live/live-badge';
import { StatusBadge, UrgencyBadge } from '@/features/tickets/ticket-badges';
import { TicketRow } from '@/features/tickets/ticket-row';
import rows from '@/features/tickets/tickets.module.css';
import type { TicketSummary } from '@/lib/api-types';
import { isFiltered, noFilter } from '../_lib/ticket-filter';
import { DeskFigures } from './desk-figures';
import { DueTime } from './due-time';
import { TicketFilterForm } from './ticket-filter-form';
import { useTickets } from './use-tickets';

/** The desk: all tickets, the newest first. */
export function TicketList() {
  const t = useTranslations('desk');
  const { resource, live, filter, choose, showMore } = useTickets();
  if (resource.status === 'loading') return <PageSkeleton rows={7} />;
  if (resource.status === 'failed')
    return <FailedPage title={t('title')} problem={resource.problem} onRetry={resource.retry} />;
  const { tickets, figures, more } = resource.data;
  return (
    <DashboardPage title={t('title')} state={<LiveBadge status={live} />} stale={resource.stale}>
      <DeskFigures figures={figures} />
      {/* Anew for another address, which the browser's Back may have brought. */}
      <TicketFilterForm key={`${filter.search}/${filter.assignee}`} filter={filter} onChoose={choose} />
      {tickets.length > 0 ? (
        <ul className={rows.list} aria-label={t('list.name')} aria-busy={filter !== resource.data.filter}>
          {tickets.map((ticket) => (
            <StaffRow key={ticket.id} ticket={ticket} />
          ))}
        </ul>
      ) : isFiltered(resource.data.filter) ? (
        <EmptyState
          title={t('list.none')}
          action={
            <Button variant="secondary" onClick={() => choose(noFilter)}>
              {t('list.showAll')}
            </Button>
          }
        >
          {t('list.noneHow')}
        </EmptyState>
      ) : (
        <EmptyState title={t('list.empty')}>{t('list.emptyHow')}</EmptyState>
      )}
      <LoadMore more={more} label={t('list.more')} onMore={showMore} />
    </DashboardPage>
  );
}

function StaffRow({ ticket }: { ticket: TicketSummary }) {
  const t = useTranslations('desk');
  const words = useTranslations('tickets');
  const badges = (
    <>
      <UrgencyBadge ticket={ticket} />
      <StatusBadge ticket={ticket} for="staff" />
    </>
  );
  return (
    <TicketRow ticket={ticket} href={`/tickets/${ticket.id}`} badges={badges}>
      <span>{ticket.customer_name ?? t('noName')}</span>
      <span>{words(`categories.${ticket.category}`)}</span>
      <span>{ticket.assignee ? t('list.with', { name: ticket.assignee }) : t('list.withNobody')}</span>
      <span>
        {t('cameIn')} <Age at={ticket.created_at} />
      </span>
      <DueTime ticket={ticket} />
    </TicketRow>
  );
}
