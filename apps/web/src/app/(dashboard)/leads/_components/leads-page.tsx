'use client';

import { Alert, Button, EmptyState } from '@abbotsford/ui';
import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemView } from '@/components/problem-view';
import { useColleagues } from '@/features/colleagues/use-colleagues';
import { LiveBadge } from '@/features/live/live-badge';
import type { LeadSummary } from '@/lib/api-types';
import { useSettled } from '@/lib/use-settled';
import { isFiltered, noFilter, readFilter, writeAddress, type LeadFilter } from '../_lib/lead-filter';
import { rememberList } from '../_lib/list-address';
import { BulkBar } from './bulk-bar';
import { ColumnChooser } from './column-chooser';
import { leadColumns } from './lead-cells';
import { LeadFilterForm } from './lead-filter-form';
import { LeadTable } from './lead-table';
import { LeadTools } from './lead-tools';
import { LeadViews } from './lead-views';
import styles from './leads-page.module.css';
import { SeeAll } from './see-all';
import { useColumns } from './use-columns';
import { useLeadList } from './use-lead-list';
import { useLeadOverview } from './use-lead-overview';
import { useSelection } from './use-selection';

/** A search asks once somebody stops typing. */
const TYPING_MS = 250;
const NONE: readonly LeadSummary[] = [];

/** Next reads the address from here too; its own router would ask the server at every letter of a search. */
const goTo = (filter: LeadFilter) => window.history.replaceState(null, '', writeAddress(filter));

export function LeadsPage() {
  const t = useTranslations('leads');
  const query = useSearchParams();
  const filter = useMemo(() => readFilter(query), [query]);
  const asked = useSettled(filter, TYPING_MS);
  const { overview, refreshSoon } = useLeadOverview(asked);
  const list = useLeadList(asked, refreshSoon);
  const { names, me } = useColleagues();
  const [columns, chooseColumns] = useColumns();
  const { resource } = list;
  const leads = resource.status === 'ready' ? resource.data.leads : NONE;
  const { selected, select, selectAll, clear } = useSelection(leads);
  useEffect(() => rememberList(writeAddress(filter)), [filter]);

  if (resource.status === 'loading') return <PageSkeleton rows={8} />;
  if (resource.status === 'failed')
    return <FailedPage title={t('title')} problem={resource.problem} onRetry={resource.retry} />;

  const isInbox = filter.inbox === 'yes' && !isFiltered({ ...filter, inbox: '' });
  const isBusy = filter !== resource.data.filter;
  const count = overview?.count ?? leads.length;
  const shown = leadColumns(columns, {
    t,
    sort: filter.sort,
    onSort: (sort) => goTo({ ...filter, sort: sort === '-created_at' ? '' : sort }),
    selected,
    onSelect: select,
  });
  // After a failure the reader says when to try again.
  const readOn = () => {
    if (!list.pageProblem) list.readOn();
  };
  const readAgain = () => {
    list.lookAgain();
    refreshSoon();
  };

  return (
    <DashboardPage
      title={t('title')}
      state={<LiveBadge status={list.live} />}
      actions={<LeadTools filter={filter} me={me} names={names} onAdded={readAgain} />}
      stale={resource.stale}
    >
      <LeadViews
        filter={filter}
        columns={columns}
        unseen={overview?.unseen ?? null}
        onChoose={(next, its) => {
          goTo(next);
          if (its) chooseColumns(its);
        }}
      />
      <LeadFilterForm filter={filter} overview={overview} names={names} onChoose={goTo} />
      {list.behind ? (
        <Alert tone="info">
          {t('behind')}{' '}
          <Button variant="quiet" size="small" onClick={list.readAnew}>
            {t('readAnew')}
          </Button>
        </Alert>
      ) : null}
      <div className={styles.above}>
        <p role="status" className={styles.found}>
          {overview === null ? null : t('found', { count: overview.count })}
        </p>
        {leads.length > 0 ? (
          <Button variant="quiet" size="small" onClick={selectAll}>
            {t('bulk.selectAll', { count: Math.min(leads.length, 100) })}
          </Button>
        ) : null}
        {isInbox && leads.length > 0 ? <SeeAll leads={leads} onSeen={readAgain} /> : null}
        <ColumnChooser columns={columns} onChoose={chooseColumns} />
      </div>
      {leads.length === 0 ? (
        <NoLeads filter={filter} onShowAll={() => goTo(noFilter)} />
      ) : (
        <LeadTable leads={leads} columns={shown} count={count} busy={isBusy} onEnd={readOn} />
      )}
      {list.pageProblem ? <ProblemView problem={list.pageProblem} onRetry={list.readOn} /> : null}
      <BulkBar
        leads={leads.filter(({ id }) => selected.has(id))}
        names={names}
        onDone={readAgain}
        onDeleted={(ids) => {
          list.hide(ids);
          refreshSoon();
        }}
        onClear={clear}
      />
    </DashboardPage>
  );
}

function NoLeads({ filter, onShowAll }: { filter: LeadFilter; onShowAll: () => void }) {
  const t = useTranslations('leads');
  if (!isFiltered(filter)) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>;
  const which = isFiltered({ ...filter, inbox: '' }) ? 'found' : 'inbox';
  return (
    <EmptyState
      title={t(`empty.${which}.title`)}
      action={
        <Button variant="secondary" onClick={onShowAll}>
          {t('empty.showAll')}
        </Button>
      }
    >
      {t(`empty.${which}.text`)}
    </EmptyState>
  );
}
