/** What a message may show beside what it tells: each is a yes or no of an `Understanding`. */
export const signs = [
  'asks_for_help',
  'cannot_trade',
  'knows_no_more',
  'is_another',
  'is_correction',
  'for_each',
  'asks_for_ticket_news',
  'asks_for_others',
  'wants_promise',
] as const;
export type Sign = (typeof signs)[number];
