'use client';

import { Button, EmptyState, StatTiles } from '@abbotsford/ui';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ticketLabels } from '@/features/tickets/ticket-labels';
import type { Analytics as View } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { saveCsv } from '@/lib/save-file';
import { formatDayOfYear } from '../_lib/format-figure';
import { isEmpty } from '../_lib/panel';
import { panelsOf } from '../_lib/panels';
import { rangeOf } from '../_lib/range';
import { tilesOf } from '../_lib/tiles';
import { panelsToCsv } from '../_lib/to-csv';
import styles from './analytics.module.css';
import { FigureTile } from './figure-tile';
import { PanelView } from './panel-view';
import { RangeForm } from './range-form';
import { useAnalytics } from './use-analytics';

/** What the bots brought and what they cost, on one page. */
export function Analytics() {
  const t = useTranslations('analytics');
  const { resource, range, today, choose } = useAnalytics();
  if (resource.status === 'loading') return <PageSkeleton rows={5} rowHeight="9rem" />;
  if (resource.status === 'failed')
    return <FailedPage title={t('title')} problem={resource.problem} onRetry={resource.retry} />;
  const view = resource.data;
  return (
    <DashboardPage title={t('title')} description={<p>{t('intro')}</p>} stale={resource.stale}>
      {/* Anew for another address, which the browser's Back may have brought. */}
      <RangeForm key={`${range.from}/${range.to}`} range={range} today={today} onChoose={choose} />
      <Figures
        view={view}
        busy={view.from !== range.from || view.to !== range.to}
        onWiden={() => choose(rangeOf('90', today))}
      />
    </DashboardPage>
  );
}

function Figures({ view, busy, onWiden }: { view: View; busy: boolean; onWiden: () => void }) {
  const t = useTranslations('analytics');
  const words = useTranslations('tickets');
  const panels = useMemo(() => panelsOf(view, t, ticketLabels(words)), [view, t, words]);
  const tiles = useMemo(() => tilesOf(view, t), [view, t]);
  const period = {
    ...{ from: formatDayOfYear(view.from), to: formatDayOfYear(view.to) },
    ...{ previousFrom: formatDayOfYear(view.previous_from), previousTo: formatDayOfYear(view.previous_to) },
  };
  const name = `analytics-${view.from}-${view.to}`;
  return (
    <div className={styles.page} aria-busy={busy}>
      <div className={styles.top}>
        <p role="status">{busy ? t('loading') : t('period', period)}</p>
        <div className={styles.actions}>
          <Button variant="secondary" size="small" onClick={() => saveCsv(panelsToCsv(panels), `${name}.csv`)}>
            {t('download')}
          </Button>
          <Button variant="secondary" size="small" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      </div>
      {panels.every(isEmpty) && tiles.every(({ value }) => !value) ? (
        <EmptyState
          title={t('empty.title')}
          action={
            <Button variant="secondary" onClick={onWiden}>
              {t('empty.action')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <StatTiles label={t('tiles.label')}>
            {tiles.map((tile) => (
              <FigureTile key={tile.id} tile={tile} />
            ))}
          </StatTiles>
          <div className={styles.panels}>
            {panels.map((panel) => (
              <PanelView key={panel.id} panel={panel} fileName={`${name}-${panel.id}.csv`} />
            ))}
          </div>
        </>
      )}
      <p className={styles.muted}>{t('zone', { zone: view.time_zone, time: formatDateTime(view.counted_until) })}</p>
    </div>
  );
}
