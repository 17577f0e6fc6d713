import type { Analytics, AnalyticsFigures } from '@/lib/api-types';

const nothing = { count: 0, p50: null, p95: null };

/** Figures of days on which nothing was, but for what a test names. */
export const someFigures = (over: Partial<AnalyticsFigures> = {}): AnalyticsFigures => ({
  ...{ outbound_conversations: 0, inbound_conversations: 0, conversations_with_staff: 0, answers: 0 },
  ...{ funnel: [], customer_types: [], drop_off: [], sources: [], ticket_kinds: [] },
  ...{ outbound_response: nothing, inbound_response: nothing, staff_response: nothing },
  ...{ unanswered: 0, no_help: 0, ratings: 0, rating_average: null, satisfied: 0 },
  ...{ model_requests: 0, unpriced_requests: 0, prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 },
  ...{ cost_per_lead_usd: null, leads: 0, qualified_leads: 0, leads_with_deal: 0, leads_won: 0 },
  ...{ deals: 0, deals_won: 0, won_value: 0, deals_lost: 0, lost_value: 0 },
  ...{ tickets: 0, tickets_done: 0, tickets_answered_late: 0, first_response: nothing, resolution: nothing },
  ...over,
});

export const someAnalytics = (
  current: Partial<AnalyticsFigures>,
  previous: Partial<AnalyticsFigures> = {},
): Analytics => ({
  ...{ from: '2026-11-30', to: '2026-11-30', previous_from: '2026-11-29', previous_to: '2026-11-29' },
  ...{ time_zone: 'Australia/Melbourne', counted_until: '2026-11-30T01:00:00.000Z', days: [] },
  current: someFigures(current),
  previous: someFigures(previous),
});
