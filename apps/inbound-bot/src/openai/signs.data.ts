/** What a message shows beside what it tells, as a model is asked for it. */
export const signDescriptions = {
  asks_for_help: 'asks what to do, check or try about the problem',
  cannot_trade: 'says that the café cannot open, serve or sell now',
  knows_no_more: 'has no more to tell of the problem ("that is all I know")',
  is_another: 'says that this is another problem than the one talked about',
  is_correction: 'puts right what the problem is about, or an order number',
  for_each: 'wants a ticket for each of several problems',
  asks_for_ticket_news: 'asks how a ticket stands, or for its number',
  asks_for_others: 'wants to know of other customers, their tickets or data',
  wants_promise: 'presses for a discount, a refund, a gift or a guarantee',
} as const;

export type Sign = keyof typeof signDescriptions;
export const signs = Object.keys(signDescriptions) as readonly Sign[];
