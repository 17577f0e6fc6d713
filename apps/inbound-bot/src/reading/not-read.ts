import type { Understanding, UnderstandingInput } from '../domain/understanding';

/** Of a message that could not be read: nothing was heard, and the customer is asked to put it in other words. */
export const notRead = ({ state }: UnderstandingInput): Understanding => ({
  ...heardNothing,
  small_talk: 'unread',
  language: state.language,
});

const heardNothing = {
  flow: 'continuing',
  withdrawn: [],
  declined: [],
  unknown: [],
  confirmation: null,
  questions: [],
  wants_promise: false,
  problems: [],
  danger: null,
  details: {},
  urgency: null,
  ticket: null,
  for_each: false,
  outcome: null,
  solved_about: null,
  cannot_trade: false,
  asks_for_ticket_news: false,
  knows_no_more: false,
  asks_for_help: false,
  is_another: false,
  is_correction: false,
  asks_for_others: false,
  new_business: null,
} as const;
