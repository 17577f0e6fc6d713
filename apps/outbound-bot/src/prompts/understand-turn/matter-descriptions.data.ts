import type { Matter } from '../../domain/matter';

/** What each matter is, for the model. */
export const matterDescriptions: Readonly<Record<Matter, string>> = {
  danger: 'somebody may come to harm: gas, fire, smoke, sparks, a shock, a burn',
  machine_down: 'a café cannot serve now because a machine is down',
  out_of_coffee: 'a café is out of coffee, or nearly',
  support:
    "a customer of ours has a problem or a complaint: an order, a delivery, a machine, an invoice, our website. Wanting support or training is none, nor is trouble with another's supply",
  asks_deletion: 'what we hold about them is to be deleted',
  asks_purpose: 'why a detail is asked for, or what it is for',
  asks_sharing: 'who else sees or gets their details',
  asks_marketing: 'whether they will get advertising or be called too often',
  asks_noted: 'what was noted about them',
  asks_privacy: 'anything else about their data or this chat being kept',
  asks_next_steps: 'what happens next in getting in touch: who calls or writes, when, how',
  asks_meaning: 'does not understand what was asked, or why',
  stops_asking: 'wants no more questions, without leaving',
  told_already: 'says that they have told this before',
  refers: 'somebody else is to be called or written to, whose business it is',
  job: 'looks for work with us',
  supplier: 'wants to sell something to us',
  press: 'writes or reports about us or about coffee',
};
