'use client';

import { Button, Card, DataTable, Skeleton, VisuallyHidden, type DataColumn } from '@abbotsford/ui';
import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { saveCsv } from '@/lib/save-file';
import { formatFigure } from '../_lib/format-figure';
import { isEmpty, unitOf, type Panel, type PanelRow } from '../_lib/panel';
import { panelToCsv } from '../_lib/to-csv';
import styles from './analytics.module.css';

/** The library that draws is loaded by this page alone, and behind the figures. */
const PanelChart = dynamic(() => import('./panel-chart').then((module) => module.PanelChart), {
  ssr: false,
  loading: () => <Skeleton height="16rem" />,
});

/** A table of figures, drawn where that says more. Who does not see the chart has the table at the same place. */
export function PanelView({ panel, fileName }: { panel: Panel; fileName: string }) {
  const t = useTranslations('analytics');
  const { title, chart } = panel;
  const [asTable, setAsTable] = useState(false);
  const isDrawn = chart !== null && !asTable;
  const table = <PanelTable panel={panel} />;
  return (
    <Card className={styles.panel}>
      <section aria-label={title} className={styles.section}>
        <div className={styles.panelTop}>
          <h2 className={styles.panelTitle}>{title}</h2>
          <div className={styles.actions}>
            {chart === null || isEmpty(panel) ? null : (
              <Button
                variant="quiet"
                size="small"
                aria-label={t(asTable ? 'panel.showChartOf' : 'panel.showTableOf', { title })}
                onClick={() => setAsTable(!asTable)}
              >
                {t(asTable ? 'panel.showChart' : 'panel.showTable')}
              </Button>
            )}
            <Button
              variant="quiet"
              size="small"
              aria-label={t('panel.csvOf', { title })}
              onClick={() => saveCsv(panelToCsv(panel), fileName)}
            >
              {t('panel.csv')}
            </Button>
          </div>
        </div>
        <p className={styles.muted}>{panel.counted}</p>
        {isEmpty(panel) ? (
          <p>{t('panel.none')}</p>
        ) : isDrawn ? (
          <>
            <div aria-hidden="true">
              <PanelChart panel={panel} />
            </div>
            <VisuallyHidden as="div">{table}</VisuallyHidden>
          </>
        ) : (
          table
        )}
      </section>
    </Card>
  );
}

function PanelTable({ panel }: { panel: Panel }) {
  const columns = useMemo(
    (): readonly DataColumn<PanelRow>[] => [
      { label: panel.names, cell: ({ name }) => name },
      ...panel.columns.map(({ label }, index) => ({
        label,
        kind: 'number' as const,
        cell: (row: PanelRow) => formatFigure(row.values[index] ?? null, unitOf(panel, row, index)),
      })),
    ],
    [panel],
  );
  return <DataTable dense label={panel.title} columns={columns} rows={panel.rows} keyOf={({ name }) => name} />;
}
