import type { AskStep } from './reply-context';

/** What people of ours do or give, by words that a reply uses only where the draft does: nothing of it is made up. */
export const deeds: ReadonlySet<string> = new Set([
  'ticket',
  'tickets',
  'technician',
  'technicians',
  'engineer',
  'plumber',
  'electrician',
  'courier',
  'driver',
  'replacement',
  'replacements',
  'replace',
  'credit',
  'credited',
  'reimburse',
  'compensation',
  'visit',
  'appointment',
  'escalate',
  'escalated',
  'dispatched',
  'shipped',
  'password',
  'card',
]);

/** Words that say of a ticket that it is there. */
export const done: ReadonlySet<string> = new Set([
  'opened',
  'created',
  'raised',
  'logged',
  'made',
  'filed',
  'lodged',
  'submitted',
  'passed',
  'sent',
  'closed',
]);

/** What no question of the bot asks for. */
export const neverAsked: ReadonlySet<string> = new Set([
  'email',
  'e-mail',
  'phone',
  'mobile',
  'password',
  'card',
  'pin',
  'address',
  'birth',
  'bank',
]);

/** Words of which a question has one; those of the written question count besides. */
export const askedWords: Readonly<Record<AskStep['do'], readonly string[]>> = {
  clarify: ['when', 'since', 'long', 'start', 'started', 'begin', 'began', 'tried', 'already', 'exactly', 'describe'],
  ask_helped: ['help', 'helped', 'helps', 'better', 'work', 'worked', 'works', 'difference', 'trick', 'fix', 'fixed'],
  offer_ticket: ['ticket'],
  ask_order_number: ['order', 'number'],
  ask_about: ['about', 'ticket', 'problem', 'issue'],
  ask_which: ['which', 'both', 'all', 'each'],
};
