'use client';

import { StatTile, StatTiles } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { ApiLogTotals } from '@/lib/api-types';
import { formatNumber, formatUsd } from '../_lib/format-usage';

const units = [
  ['tokens_in', 'tokensIn'],
  ['tokens_out', 'tokensOut'],
  ['seconds', 'seconds'],
  ['characters', 'characters'],
] as const;

/** What all calls of the filter have used; what nobody used is left out. */
export function ApiLogTotalsView({ totals }: { totals: ApiLogTotals }) {
  const t = useTranslations('apiLog');
  return (
    <StatTiles label={t('totals')}>
      <StatTile
        label={t('calls')}
        value={formatNumber(totals.calls)}
        note={totals.failed > 0 ? t('failedCalls', { count: formatNumber(totals.failed) }) : undefined}
      />
      {units
        .filter(([unit]) => totals[unit] > 0)
        .map(([unit, label]) => (
          <StatTile key={unit} label={t(label)} value={formatNumber(totals[unit])} />
        ))}
      <StatTile
        label={t('cost')}
        value={formatUsd(totals.cost_usd)}
        note={totals.unpriced > 0 ? t('unpriced', { count: totals.unpriced }) : undefined}
      />
    </StatTiles>
  );
}
