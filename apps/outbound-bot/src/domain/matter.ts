/**
 * What a message is after beside values, questions to the knowledge base and small talk: something that the dialogue
 * itself has to take up. Where a message has several, the first of this list counts.
 */
export const matters = [
  /** Somebody may come to harm: gas, fire, a shock, a burn. */
  'danger',
  /** A café cannot serve because a machine is down. */
  'machine_down',
  /** A café is out of coffee, or about to be. */
  'out_of_coffee',
  /** A customer's matter: an order, a delivery, a machine, an invoice, the website. */
  'support',
  /** Their data is to be deleted. */
  'asks_deletion',
  /** Why a detail is asked for. */
  'asks_purpose',
  /** Who else gets their details. */
  'asks_sharing',
  /** Whether they will get advertising, or too many calls. */
  'asks_marketing',
  /** What was noted of them. */
  'asks_noted',
  /** Anything else about their data. */
  'asks_privacy',
  /** What happens next: who gets in touch, when, and how. */
  'asks_next_steps',
  /** What the question that was put means. */
  'asks_meaning',
  /** No more questions. */
  'stops_asking',
  /** What was asked was told already. */
  'told_already',
  /** Somebody else is to be talked to, whose business it is. */
  'refers',
  'job',
  'supplier',
  'press',
] as const;
export type Matter = (typeof matters)[number];

/** A customer of ours, or somebody in need: served, and not asked about business. */
const serious: ReadonlySet<Matter> = new Set<Matter>(['danger', 'machine_down', 'out_of_coffee', 'support']);

export const isSerious = (matter: Matter | null | undefined): boolean => matter != null && serious.has(matter);

/** The visitor asks the dialogue something, and it answers. */
export const isAsking = (matter: Matter | null | undefined): boolean => matter != null && matter.startsWith('asks_');
