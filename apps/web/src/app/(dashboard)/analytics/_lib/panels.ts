import type { ticketLabels } from '@/features/tickets/ticket-labels';
import type { Translate } from '@/i18n/get-translations';
import type { Analytics, AnalyticsFigures } from '@/lib/api-types';
import { formatFieldName } from '@/lib/format';
import { formatDayOfYear } from './format-figure';
import type { Panel, PanelColumn, PanelRow, Unit } from './panel';

type T = Translate<'analytics'>;
type Durations = AnalyticsFigures['first_response'];

/** Every table of the page, in its order. */
export function panelsOf(
  { current, days }: Analytics,
  t: T,
  labels: ReturnType<typeof ticketLabels>,
): readonly Panel[] {
  const column = (key: ColumnKey, unit: Unit = 'count'): PanelColumn => ({ label: t(`columns.${key}`), unit });
  const panel = (key: PanelKey, names: NameKey, rest: Pick<Panel, 'columns' | 'rows' | 'chart' | 'drawn'>): Panel => ({
    id: key,
    title: t(`panels.${key}.title`),
    counted: t(`panels.${key}.counted`),
    names: t(`names.${names}`),
    ...rest,
  });
  const byDay = (values: (day: Analytics['days'][number]) => readonly number[]): PanelRow[] =>
    days.map((day) => ({ name: formatDayOfYear(day.day), values: values(day) }));
  const durations = (label: ColumnKey): readonly PanelColumn[] => [
    ...[column(label), column('p50', 'seconds'), column('p95', 'seconds')],
  ];
  const row = (key: RowKey, values: readonly (number | null)[], unit?: Unit): PanelRow => ({
    name: t(`rows.${key}`),
    values,
    ...(unit && { unit }),
  });
  const first = current.funnel[0]?.reached ?? 0;
  const left = current.drop_off.reduce((sum, { conversations }) => sum + conversations, 0);

  return [
    panel('conversations', 'day', {
      chart: 'days',
      drawn: 2,
      columns: [column('salesBot'), column('supportBot'), column('qualified')],
      rows: byDay((day) => [...[day.outbound_conversations, day.inbound_conversations, day.qualified_conversations]]),
    }),
    panel('funnel', 'stage', {
      chart: 'ranking',
      drawn: 1,
      columns: [column('conversations'), column('share', 'percent')],
      rows: current.funnel.map(({ stage, reached }) => ({
        name: isStage(stage) ? t(`stages.${stage}`) : formatFieldName(stage),
        values: [reached, shareOf(reached, first)],
      })),
    }),
    panel('customerTypes', 'customerType', {
      chart: 'ranking',
      drawn: 2,
      columns: [column('conversations'), column('qualified'), column('rate', 'percent')],
      rows: current.customer_types.map(({ customer_type: type, conversations, qualified }) => ({
        name: isCustomerType(type) ? t(`customerTypes.${type}`) : formatFieldName(type),
        values: [conversations, qualified, shareOf(qualified, conversations)],
      })),
    }),
    panel('dropOff', 'field', {
      chart: 'ranking',
      drawn: 1,
      columns: [column('conversations'), column('share', 'percent')],
      rows: current.drop_off.map(({ field, conversations }) => ({
        name: field === 'nothing' ? t('rows.nothing') : formatFieldName(field),
        values: [conversations, shareOf(conversations, left)],
      })),
    }),
    panel('responses', 'who', {
      chart: null,
      drawn: 0,
      columns: durations('answers'),
      rows: [
        row('salesBot', valuesOf(current.outbound_response)),
        row('supportBot', valuesOf(current.inbound_response)),
        row('people', valuesOf(current.staff_response)),
      ],
    }),
    panel('help', 'rating', {
      chart: null,
      drawn: 0,
      columns: [column('amount')],
      rows: [
        row('ratings', [current.ratings]),
        row('ratingAverage', [current.rating_average], 'rating'),
        row('satisfied', [current.satisfied]),
        row('noHelp', [current.no_help]),
        row('unanswered', [current.unanswered]),
        row('withStaff', [current.conversations_with_staff]),
      ],
    }),
    panel('leads', 'day', {
      chart: 'days',
      drawn: 2,
      columns: [column('leads'), column('qualifiedLeads')],
      rows: byDay(({ leads, qualified_leads }) => [leads, qualified_leads]),
    }),
    panel('sources', 'source', {
      chart: 'ranking',
      drawn: 2,
      columns: [column('leads'), column('qualified')],
      rows: current.sources.map(({ source, campaign, leads, qualified }) => ({
        name: [sourceName(source, t), ...(campaign === null ? [] : [campaign])].join(' · '),
        values: [leads, qualified],
      })),
    }),
    panel('conversion', 'step', {
      chart: 'ranking',
      drawn: 1,
      columns: [column('leads'), column('share', 'percent')],
      rows: (
        [
          ['leads', current.leads],
          ['withDeal', current.leads_with_deal],
          ['won', current.leads_won],
        ] as const
      ).map(([key, count]) => row(key, [count, shareOf(count, current.leads)])),
    }),
    panel('deals', 'deals', {
      chart: null,
      drawn: 0,
      columns: [column('deals'), column('value', 'aud')],
      rows: [
        row('made', [current.deals, null]),
        row('won', [current.deals_won, current.won_value]),
        row('lost', [current.deals_lost, current.lost_value]),
      ],
    }),
    panel('cost', 'day', {
      chart: 'days',
      drawn: 1,
      columns: [column('cost', 'usd')],
      rows: byDay(({ cost_usd }) => [cost_usd]),
    }),
    panel('usage', 'kind', {
      chart: null,
      drawn: 0,
      columns: [column('amount')],
      rows: [
        row('requests', [current.model_requests]),
        row('unpriced', [current.unpriced_requests]),
        row('promptTokens', [current.prompt_tokens]),
        row('completionTokens', [current.completion_tokens]),
        row('cost', [current.cost_usd], 'usd'),
        row('costPerLead', [current.cost_per_lead_usd], 'usd'),
      ],
    }),
    panel('tickets', 'ticket', {
      chart: 'ranking',
      drawn: 1,
      columns: [column('tickets')],
      rows: current.ticket_kinds.map(({ category, urgency, tickets }) => ({
        name: `${labelOf(labels.category, category)} · ${labelOf(labels.urgency, urgency)}`,
        values: [tickets],
      })),
    }),
    panel('desk', 'time', {
      chart: null,
      drawn: 0,
      columns: durations('tickets'),
      rows: [
        row('firstResponse', valuesOf(current.first_response)),
        row('resolution', valuesOf(current.resolution)),
        row('answeredLate', [current.tickets_answered_late, null, null]),
      ],
    }),
  ];
}

type Parts<P extends string> = Parameters<T>[0] extends infer K
  ? K extends `${P}.${infer Rest}`
    ? Rest
    : never
  : never;
type ColumnKey = Parts<'columns'>;
type NameKey = Parts<'names'>;
type RowKey = Parts<'rows'>;
type PanelKey = Parts<'panels'> extends infer K ? (K extends `${infer Key}.title` ? Key : never) : never;

const stages = ['exploring', 'interest_detected', 'intent_confirmed', 'qualified'] as const;
const customerTypes = ['new_cafe', 'existing_cafe', 'casual_browser', 'unknown'] as const;

const isStage = (name: string): name is (typeof stages)[number] => stages.some((one) => one === name);
const isCustomerType = (name: string): name is (typeof customerTypes)[number] =>
  customerTypes.some((one) => one === name);

const shareOf = (part: number, all: number): number | null => (all > 0 ? part / all : null);

const valuesOf = ({ count, p50, p95 }: Durations): readonly (number | null)[] => [count, p50, p95];

const labelOf = (labels: Readonly<Record<string, string>>, name: string): string =>
  labels[name] ?? formatFieldName(name);

function sourceName(source: string, t: T): string {
  if (source === 'direct') return t('rows.direct');
  if (source === '(other)') return t('rows.other');
  return source === '(hidden)' ? t('rows.hidden') : source;
}
