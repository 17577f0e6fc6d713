'use client';

import { EmptyState, TextField } from '@abbotsford/ui';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import { useResource } from '@/lib/use-resource';
import { matching } from '../_lib/matching';
import { ServiceSettings } from './service-settings';

/** What each service is set to, and how it is. */
export function Settings() {
  const t = useTranslations('settings');
  const { settings } = useApi();
  const [search, setSearch] = useState('');
  const resource = useResource(useCallback((signal: AbortSignal) => settings.list(signal), [settings]));
  if (resource.status === 'loading') return <PageSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const found = matching(resource.data, search);
  return (
    <DashboardPage title={t('title')} description={t('description')} stale={resource.stale}>
      <form role="search" aria-label={t('title')} onSubmit={(event) => event.preventDefault()}>
        <TextField
          label={t('search')}
          type="search"
          required={false}
          maxLength={100}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </form>
      {found.length === 0 ? <EmptyState title={t('none')}>{t('noneHow')}</EmptyState> : null}
      {found.map((overview) => (
        <ServiceSettings key={overview.service} overview={overview} />
      ))}
    </DashboardPage>
  );
}
