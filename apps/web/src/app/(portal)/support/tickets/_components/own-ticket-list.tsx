'use client';

import { buttonClass, EmptyState, LoadMore } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Age } from '@/components/age';
import { DashboardPage } from '@/components/dashboard-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import { StatusBadge } from '@/features/tickets/ticket-badges';
import { TicketRow } from '@/features/tickets/ticket-row';
import rows from '@/features/tickets/tickets.module.css';
import { readPages } from '@/lib/read-pages';
import { useRefreshOnReturn } from '@/lib/use-refresh-on-return';
import { useResource } from '@/lib/use-resource';

/** A customer's problems, the newest first. */
export function OwnTicketList() {
  const t = useTranslations('support');
  const words = useTranslations('tickets');
  const { ownTickets } = useApi();
  const [pages, setPages] = useState(1);
  const load = useCallback(
    (signal: AbortSignal) => readPages((cursor) => ownTickets.page(cursor, signal), pages),
    [ownTickets, pages],
  );
  const resource = useResource(load);
  useRefreshOnReturn(resource.refresh);
  if (resource.status === 'loading') return <PageSkeleton rows={3} />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { items, more } = resource.data;
  return (
    <DashboardPage title={t('ticketsTitle')} stale={resource.stale}>
      {items.length === 0 ? (
        <EmptyState
          title={t('tickets.none')}
          action={
            <Link href="/support" className={buttonClass('secondary')}>
              {t('tickets.talk')}
            </Link>
          }
        >
          {t('tickets.noneHow')}
        </EmptyState>
      ) : (
        <ul className={rows.list} aria-label={t('ticketsTitle')}>
          {items.map((ticket) => (
            <TicketRow
              key={ticket.id}
              ticket={ticket}
              href={`/support/tickets/${ticket.id}`}
              badges={<StatusBadge ticket={ticket} for="customer" />}
            >
              <span>{words(`categories.${ticket.category}`)}</span>
              <span>{t.rich('tickets.lastChange', { age: () => <Age at={ticket.updated_at} /> })}</span>
            </TicketRow>
          ))}
        </ul>
      )}
      <LoadMore more={more} label={t('tickets.older')} onMore={() => setPages(pages + 1)} />
    </DashboardPage>
  );
}
