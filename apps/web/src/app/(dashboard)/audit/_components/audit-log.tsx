'use client';

import { Button, EmptyState, LoadMore, useToast } from '@abbotsford/ui';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FormProblem } from '@/components/form-problem';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemView } from '@/components/problem-view';
import { useColleagues } from '@/features/colleagues/use-colleagues';
import { useApi } from '@/features/session/services-provider';
import { readPages } from '@/lib/read-pages';
import { saveCsv } from '@/lib/save-file';
import { useAddressFilter } from '@/lib/use-address-filter';
import { useResource } from '@/lib/use-resource';
import { useSubmit } from '@/lib/use-submit';
import { AuditFilterForm } from './audit-filter-form';
import { AuditTable } from './audit-table';

const parts = ['actor_id', 'thing', 'action', 'about', 'from', 'to'] as const;

/** Who did what, newest first. */
export function AuditLog() {
  const t = useTranslations('audit');
  const { audit } = useApi();
  const { filter, choose, clear, isFiltered } = useAddressFilter(parts);
  const [pages, setPages] = useState(1);
  const colleagues = useColleagues();
  const { busy, problem, run } = useSubmit();
  const toast = useToast();
  const load = useCallback(
    (signal: AbortSignal) => readPages((cursor) => audit.page(filter, cursor, signal), pages),
    [audit, filter, pages],
  );
  const resource = useResource(load);
  if (resource.status === 'loading') return <PageSkeleton />;

  const download = () =>
    run(async () => {
      saveCsv(await audit.file(filter), 'audit.csv');
      toast(t('downloaded'));
    });
  return (
    <DashboardPage
      title={t('title')}
      description={t('description')}
      stale={resource.status === 'ready' ? resource.stale : null}
      actions={
        <Button variant="secondary" busyLabel={busy ? t('downloading') : undefined} onClick={() => void download()}>
          {t('csv')}
        </Button>
      }
    >
      <FormProblem problem={problem} />
      <AuditFilterForm
        key={`${filter.about}/${filter.from}/${filter.to}`}
        filter={filter}
        colleagues={colleagues.all}
        onChoose={(chosen) => {
          setPages(1);
          choose(chosen);
        }}
        onClear={isFiltered ? clear : undefined}
      />
      {resource.status === 'failed' ? (
        <ProblemView problem={resource.problem} onRetry={resource.retry} />
      ) : resource.data.items.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHow')}</EmptyState>
      ) : (
        <AuditTable entries={resource.data.items} nameOf={colleagues.nameOf} />
      )}
      <LoadMore
        more={resource.status === 'ready' && resource.data.more}
        label={t('more')}
        onMore={() => setPages(pages + 1)}
      />
    </DashboardPage>
  );
}
