import type { IntentSet } from '../intent-set';

/** What a problem that a customer tells of is about; the words of the API for `issue_category`. */
export const problemCategories = [
  'coffee_taste',
  'dialing_in',
  'delivery',
  'machine',
  'milk',
  'menu',
  'other',
] as const;

export type ProblemCategory = (typeof problemCategories)[number];

export const isProblemCategory = (name: string): name is ProblemCategory =>
  (problemCategories as readonly string[]).includes(name);

/**
 * What a customer's sentence may be after: any number of these. Models read them in this order; how each is meant is told
 * in `libs/understanding/README.md`.
 */
const labels = [
  ...problemCategories,
  'question',
  'asks_advice',
  'solved',
  'not_solved',
  'wants_ticket',
  'declines_ticket',
  'asks_ticket_status',
  'wants_human',
  'asks_for_others',
  'cannot_trade',
  'losing_sales',
  'can_wait',
  'danger',
  'gas',
  'tried',
  'new_business',
  'goodbye',
  'nothing_more',
  'chat',
] as const;

export type InboundIntent = (typeof labels)[number];

export const inboundIntents: IntentSet<InboundIntent> = {
  name: 'inbound',
  labels,
  // An issue or the chat is closed, a ticket is made or given up, or it is about something else.
  redirecting: new Set<InboundIntent>([
    'solved',
    'wants_ticket',
    'declines_ticket',
    'wants_human',
    'asks_for_others',
    'new_business',
    'goodbye',
    'nothing_more',
  ]),
};
