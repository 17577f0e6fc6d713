'use client';

import { Alert, EmptyState, LoadMore } from '@abbotsford/ui';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { ProviderCall } from '@/lib/api-types';
import { readPages } from '@/lib/read-pages';
import { useAddressFilter } from '@/lib/use-address-filter';
import { useResource } from '@/lib/use-resource';
import { ApiLogFilterForm } from './api-log-filter-form';
import { ApiLogTotalsView } from './api-log-totals';
import { CallSheet } from './call-sheet';
import { CallTable } from './call-table';

const parts = ['service', 'kind', 'outcome', 'conversation', 'from', 'to'] as const;

/** Calls to providers, newest first, with what those of the filter cost together. */
export function ApiLog() {
  const t = useTranslations('apiLog');
  const { apiLog } = useApi();
  const { filter, choose, clear, isFiltered } = useAddressFilter(parts);
  const [pages, setPages] = useState(1);
  const [shown, setShown] = useState<ProviderCall | null>(null);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const [totals, calls] = await Promise.all([
        apiLog.totals(filter, signal),
        readPages((cursor) => apiLog.page(filter, cursor, signal), pages),
      ]);
      return { totals, ...calls };
    },
    [apiLog, filter, pages],
  );
  const resource = useResource(load);
  if (resource.status === 'loading') return <PageSkeleton />;

  const ready = resource.status === 'ready' ? resource : null;
  const away = ready?.data.totals.away ?? [];
  return (
    <DashboardPage title={t('title')} description={t('description')} stale={ready ? ready.stale : null}>
      <ApiLogFilterForm
        key={`${filter.conversation}/${filter.from}/${filter.to}`}
        filter={filter}
        onChoose={(chosen) => {
          setPages(1);
          choose(chosen);
        }}
        onClear={isFiltered ? clear : undefined}
      />
      {resource.status === 'failed' ? <ProblemView problem={resource.problem} onRetry={resource.retry} /> : null}
      {away.length > 0 ? <Alert tone="warning">{t('away', { services: away.join(', ') })}</Alert> : null}
      {ready ? <ApiLogTotalsView totals={ready.data.totals} /> : null}
      {ready && ready.data.items.length > 0 ? <CallTable calls={ready.data.items} onShow={setShown} /> : null}
      {ready?.data.items.length === 0 ? <EmptyState title={t('none')}>{t('noneHow')}</EmptyState> : null}
      <LoadMore more={ready?.data.more ?? false} label={t('more')} onMore={() => setPages(pages + 1)} />
      {shown ? <CallSheet key={shown.id} call={shown} onClose={() => setShown(null)} /> : null}
    </DashboardPage>
  );
}
