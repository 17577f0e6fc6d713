import type { Translate } from '@/i18n/get-translations';
import type { Analytics, AnalyticsFigures } from '@/lib/api-types';
import type { Unit } from './panel';

export interface Tile {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly value: number | null;
  /** The same of the days before. */
  readonly before: number | null;
  readonly note: string;
}

/** What the owner looks at first. */
export function tilesOf({ current, previous }: Analytics, t: Translate<'analytics'>): readonly Tile[] {
  const of = (read: (figures: AnalyticsFigures) => number | null) => ({ value: read(current), before: read(previous) });
  return [
    {
      ...{ id: 'conversations', label: t('tiles.conversations'), unit: 'count' },
      ...of((f) => f.outbound_conversations + f.inbound_conversations),
      note: t('tiles.notes.conversations', {
        outbound: current.outbound_conversations,
        inbound: current.inbound_conversations,
      }),
    },
    {
      ...{ id: 'qualifiedRate', label: t('tiles.qualifiedRate'), unit: 'percent' },
      ...of((f) => share(f.funnel.at(-1)?.reached, f.funnel[0]?.reached)),
      note: t('tiles.notes.qualifiedRate'),
    },
    {
      ...{ id: 'leads', label: t('tiles.leads'), unit: 'count' },
      ...of((f) => f.leads),
      note: t('tiles.notes.leads', { qualified: current.qualified_leads }),
    },
    {
      ...{ id: 'wonValue', label: t('tiles.wonValue'), unit: 'aud' },
      ...of((f) => f.won_value),
      note: t('tiles.notes.wonValue', { count: current.deals_won }),
    },
    {
      ...{ id: 'cost', label: t('tiles.cost'), unit: 'usd' },
      ...of((f) => f.cost_usd),
      note: t('tiles.notes.cost', { count: current.model_requests, unpriced: current.unpriced_requests }),
    },
    {
      ...{ id: 'costPerLead', label: t('tiles.costPerLead'), unit: 'usd' },
      ...of((f) => f.cost_per_lead_usd),
      note: t('tiles.notes.costPerLead'),
    },
    {
      ...{ id: 'satisfied', label: t('tiles.satisfied'), unit: 'percent' },
      ...of((f) => share(f.satisfied, f.ratings)),
      note: t('tiles.notes.satisfied', { count: current.ratings }),
    },
    {
      ...{ id: 'tickets', label: t('tiles.tickets'), unit: 'count' },
      ...of((f) => f.tickets),
      note: t('tiles.notes.tickets', { done: current.tickets_done }),
    },
  ];
}

const share = (part = 0, all = 0): number | null => (all > 0 ? part / all : null);

/** How a figure differs from the days before: by which part of it, or why that can not be said. */
export function changeOf({ value, before }: Pick<Tile, 'value' | 'before'>): number | 'none' | 'new' {
  if (value === null || before === null) return 'none';
  if (before === 0) return value === 0 ? 0 : 'new';
  return (value - before) / before;
}
