import type { Detail } from '../../domain/issue';
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
