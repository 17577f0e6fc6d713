import type { Detail } from '../../domain/issue';
import type { Sign } from '../../domain/signs.data';
import type { IssueCategory } from '../../domain/scenarios/scenario';

/** What each kind of problem is, for the model. */
export const categoryDescriptions: Readonly<Record<IssueCategory, string>> = {
  coffee_taste: 'the coffee tastes bitter, sour, weak, burnt, stale, or otherwise not as it should',
  dialing_in:
    'shots are not the same from one to the next, the grind has to be set again and again, training and consistency of staff',
  delivery: 'an order is late, missing, wrong, short or damaged',
  machine:
    'espresso machine, grinder, boiler, pump, group head, a weak steam wand: something leaks, blocks, or shows an error',
  milk: 'texture, foam, splitting, temperature and technique of milk',
  menu: 'what is on the menu, its size and order, tickets that pile up on the bar, prices of drinks, slow service because of it',
  other: 'anything else that is wrong, such as invoices, the account, the portal, price lists',
};

/** What each detail is, for the model. */
export const detailDescriptions: Readonly<Record<Detail, string>> = {
  when_started: 'since when it is so',
  tried: 'what was done about it already',
  business_impact: 'what it does to the café: customers who leave, drinks that are thrown away',
  order_number: 'the number of the order that it is about, and nothing else',
};

/** What each sign is, for the model. */
export const signDescriptions: Readonly<Record<Sign, string>> = {
  asks_for_help: 'asks what to do, check or try about the problem',
  cannot_trade: 'says that the café cannot open, serve or sell now',
  knows_no_more: 'has no more to tell of the problem ("that is all I know")',
  is_another: 'says that this is another problem than the one talked about',
  is_correction: 'puts right what the problem is about, or an order number',
  for_each: 'wants a ticket for each of several problems',
  asks_for_ticket_news: 'asks how a ticket stands, or for its number',
  asks_for_others: 'wants to know of other customers, their tickets or data',
  wants_promise: 'presses for a discount, a refund, a gift or a guarantee',
};
