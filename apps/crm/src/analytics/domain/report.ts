import {
  quantileOf,
  type AnalyticsFigures,
  type DayFigures,
  type DurationFigures,
  type SourceFigures,
} from '@abbotsford/contracts';
import { CENTS, MICROS, partsOf } from './counted';
import type { Counts } from './counts';

/** As in the sales bot, the first first. */
const stages = ['exploring', 'interest_detected', 'intent_confirmed', 'qualified'] as const;
const SOURCES_SHOWN = 200;
const SATISFIED_FROM = 4;

interface Entry {
  readonly parts: readonly string[];
  readonly count: number;
}

/** Counts by figure, to read several of them. */
class Figures {
  private readonly byFigure: ReadonlyMap<string, readonly Entry[]>;

  constructor(counts: Counts) {
    const entries = Object.entries(counts).map(([key, count]) => ({ parts: partsOf(key), count }));
    this.byFigure = grouped(entries, 0);
  }

  /** What a figure is told apart by, with the counts. */
  of(figure: string): readonly Entry[] {
    return (this.byFigure.get(figure) ?? []).map(({ parts, count }) => ({ parts: parts.slice(1), count }));
  }

  /** Over all of them, or those whose first part this is. */
  sum(figure: string, part?: string): number {
    return this.of(figure)
      .filter(({ parts }) => part === undefined || parts[0] === part)
      .reduce((sum, { count }) => sum + count, 0);
  }

  durations(figure: string): DurationFigures {
    const histogram = Object.fromEntries(this.of(figure).map(({ parts: [bucket = ''], count }) => [bucket, count]));
    const seconds = (rank: number): number | null => inSeconds(quantileOf(histogram, rank));
    return { count: this.sum(figure), p50: seconds(0.5), p95: seconds(0.95) };
  }
}

/** What the counts of some days come to. */
export function figuresOf(counts: Counts): AnalyticsFigures {
  const all = new Figures(counts);
  const rated = all.of('rating').map(({ parts: [rating], count }) => ({ rating: Number(rating), count }));
  const ratings = all.sum('rating');
  const cost = all.sum('cost_micros') / MICROS;
  const leads = all.sum('leads');
  return {
    outbound_conversations: all.sum('conversations', 'outbound'),
    inbound_conversations: all.sum('conversations', 'inbound'),
    conversations_with_staff: all.sum('with_staff'),
    funnel: stages.map((stage, index) => ({
      stage,
      reached: stages.slice(index).reduce((sum, further) => sum + all.sum('stage', further), 0),
    })),
    customer_types: customerTypesOf(all),
    drop_off: all
      .of('left_at')
      .map(({ parts: [field = ''], count }) => ({ field, conversations: count }))
      .toSorted((one, other) => other.conversations - one.conversations || one.field.localeCompare(other.field)),
    answers: all.sum('answers'),
    outbound_response: all.durations('outbound_ms'),
    inbound_response: all.durations('inbound_ms'),
    staff_response: all.durations('staff_ms'),
    unanswered: all.sum('unanswered'),
    no_help: all.sum('no_help'),
    ratings,
    rating_average: ratings > 0 ? rated.reduce((sum, { rating, count }) => sum + rating * count, 0) / ratings : null,
    satisfied: rated.filter(({ rating }) => rating >= SATISFIED_FROM).reduce((sum, { count }) => sum + count, 0),
    model_requests: all.sum('model_requests'),
    unpriced_requests: all.sum('unpriced_requests'),
    prompt_tokens: all.sum('prompt_tokens'),
    completion_tokens: all.sum('completion_tokens'),
    cost_usd: cost,
    cost_per_lead_usd: leads > 0 ? cost / leads : null,
    leads,
    qualified_leads: all.sum('qualified_leads'),
    sources: sourcesOf(all),
    leads_with_deal: all.sum('leads_with_deal'),
    leads_won: all.sum('leads_won'),
    deals: all.sum('deals'),
    deals_won: all.sum('deals_won'),
    won_value: all.sum('won_cents') / CENTS,
    deals_lost: all.sum('deals_lost'),
    lost_value: all.sum('lost_cents') / CENTS,
    tickets: all.sum('tickets'),
    ticket_kinds: all
      .of('tickets')
      .map(({ parts: [category = '', urgency = ''], count }) => ({ category, urgency, tickets: count }))
      .toSorted((one, other) => other.tickets - one.tickets || one.category.localeCompare(other.category)),
    tickets_done: all.sum('tickets_done'),
    tickets_answered_late: all.sum('tickets_answered_late'),
    first_response: all.durations('first_response_ms'),
    resolution: all.durations('resolution_ms'),
  };
}

export function dayFiguresOf(day: string, counts: Counts): DayFigures {
  const all = new Figures(counts);
  return {
    day,
    outbound_conversations: all.sum('conversations', 'outbound'),
    inbound_conversations: all.sum('conversations', 'inbound'),
    qualified_conversations: all.sum('stage', 'qualified'),
    unanswered: all.sum('unanswered'),
    leads: all.sum('leads'),
    qualified_leads: all.sum('qualified_leads'),
    deals_won: all.sum('deals_won'),
    won_value: all.sum('won_cents') / CENTS,
    tickets: all.sum('tickets'),
    cost_usd: all.sum('cost_micros') / MICROS,
  };
}

function customerTypesOf(all: Figures): AnalyticsFigures['customer_types'] {
  return [...grouped(all.of('stage'), 1)]
    .map(([customer_type, entries]) => ({
      customer_type,
      conversations: sumOf(entries),
      qualified: sumOf(entries.filter(({ parts: [stage] }) => stage === 'qualified')),
    }))
    .toSorted((one, other) => other.conversations - one.conversations);
}

function sourcesOf(all: Figures): SourceFigures[] {
  const qualified = new Map(all.of('source_qualified').map(({ parts, count }) => [parts.join('|'), count]));
  return all
    .of('source')
    .map(({ parts, count }) => ({
      source: parts[0] ?? '',
      campaign: parts[1] === '' ? null : (parts[1] ?? null),
      leads: count,
      qualified: qualified.get(parts.join('|')) ?? 0,
    }))
    .toSorted((one, other) => other.leads - one.leads || one.source.localeCompare(other.source))
    .slice(0, SOURCES_SHOWN);
}

/** By one of their parts. */
function grouped(entries: readonly Entry[], part: number): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = entry.parts[part] ?? '';
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return groups;
}

const sumOf = (entries: readonly Entry[]): number => entries.reduce((sum, { count }) => sum + count, 0);

const inSeconds = (milliseconds: number | null): number | null =>
  milliseconds === null ? null : Number((milliseconds / 1_000).toPrecision(3));
