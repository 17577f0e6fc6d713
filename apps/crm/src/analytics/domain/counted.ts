import type { DurationHistogram } from '@abbotsford/contracts';
import { addedByDay, type Counts, type CountsByDay } from './counts';
import { dayOf } from './day-of';
import type { ConversationFacts, DealFacts, Facts, LeadFacts, TicketFacts } from './facts';

/** Money is counted in whole units, so that a sum of many is exact: millionths of a US dollar, cents of an Australian one. */
export const MICROS = 1_000_000;
export const CENTS = 100;

/** The key of a figure with what it is told apart by. What visitors name may have any signs, field names of MongoDB not. */
export const keyOf = (figure: string, ...parts: readonly string[]): string =>
  [figure, ...parts.map((part) => encodeURIComponent(part).replaceAll('.', '%2E'))].join('|');

/** What `keyOf` was given. */
export const partsOf = (key: string): readonly string[] => key.split('|').map((part) => decodeURIComponent(part));

export const UNKNOWN = 'unknown';
const NOTHING_ASKED = 'nothing';

/** What one thing adds to the figures of which days. The figures are the sums of this over all things. */
export function countedOf(facts: Facts, timeZone: string): CountsByDay {
  const on = (at: Date, counts: Counts): CountsByDay => ({ [dayOf(at, timeZone)]: counts });
  switch (facts.kind) {
    case 'conversation':
      return on(facts.at, ofConversation(facts));
    case 'question':
      return on(facts.at, { unanswered: 1 });
    case 'lead':
      return on(facts.at, ofLead(facts));
    case 'ticket':
      return on(facts.at, ofTicket(facts));
    case 'deal':
      return ofDeal(facts, on);
  }
}

function ofConversation(facts: ConversationFacts): Counts {
  const { chat_type, stage, customer_type, closed, last_asked, usage } = facts;
  const leftUnqualified = chat_type === 'outbound' && closed && stage !== 'qualified';
  return counts({
    [keyOf('conversations', chat_type)]: 1,
    with_staff: facts.with_staff ? 1 : 0,
    ...(stage === null ? {} : { [keyOf('stage', stage, customer_type ?? UNKNOWN)]: 1 }),
    ...(leftUnqualified ? { [keyOf('left_at', last_asked ?? NOTHING_ASKED)]: 1 } : {}),
    answers: facts.answers,
    ...histogram(`${chat_type}_ms`, facts.bot_ms),
    ...histogram('staff_ms', facts.staff_ms),
    no_help: facts.no_help,
    ...(facts.rating === null ? {} : { [keyOf('rating', String(facts.rating))]: 1 }),
    model_requests: usage?.requests ?? 0,
    unpriced_requests: usage?.unpriced_requests ?? 0,
    prompt_tokens: usage?.prompt_tokens ?? 0,
    completion_tokens: usage?.completion_tokens ?? 0,
    cost_micros: Math.round((usage?.cost_usd ?? 0) * MICROS),
  });
}

function ofLead({ qualified, source, campaign }: LeadFacts): Counts {
  const place = [source, campaign ?? ''] as const;
  return counts({
    leads: 1,
    qualified_leads: qualified ? 1 : 0,
    [keyOf('source', ...place)]: 1,
    [keyOf('source_qualified', ...place)]: qualified ? 1 : 0,
  });
}

/** On the days when it was made and decided, and on that of its lead, whose conversion it is. */
function ofDeal(
  { at, status, decided_at, value, lead_at }: DealFacts,
  on: (at: Date, counts: Counts) => CountsByDay,
): CountsByDay {
  const outcome = status === 'won' || status === 'lost' ? status : null;
  return [
    on(at, { deals: 1 }),
    outcome && decided_at
      ? on(decided_at, counts({ [`deals_${outcome}`]: 1, [`${outcome}_cents`]: Math.round(value * CENTS) }))
      : {},
    lead_at ? on(lead_at, counts({ leads_with_deal: 1, leads_won: outcome === 'won' ? 1 : 0 })) : {},
  ].reduce(addedByDay, {});
}

function ofTicket({ category, urgency, first_response, answered_late, resolution }: TicketFacts): Counts {
  return counts({
    [keyOf('tickets', category, urgency)]: 1,
    tickets_done: Object.keys(resolution).length > 0 ? 1 : 0,
    tickets_answered_late: answered_late ? 1 : 0,
    ...histogram('first_response_ms', first_response),
    ...histogram('resolution_ms', resolution),
  });
}

/** Where a source of leads is counted on a day that has too many of them. */
export function sourceElsewhere(key: string): string | null {
  const [figure = ''] = partsOf(key);
  return figure.startsWith('source') ? keyOf(figure, '(other)', '') : null;
}

const histogram = (figure: string, buckets: DurationHistogram): Counts =>
  Object.fromEntries(Object.entries(buckets).map(([bucket, count]) => [keyOf(figure, bucket), count]));

const counts = (all: Counts): Counts => Object.fromEntries(Object.entries(all).filter(([, count]) => count !== 0));
