import type { Matter } from '../domain/matter';

/**
 * What the knowledge base is asked about a matter: numbers, hours and addresses stand there and nowhere else. Each is a
 * question that the shipped knowledge base has a written answer to.
 */
export const knowledgeQuestions: Readonly<Partial<Record<Matter, string>>> = {
  machine_down: 'Which number do I call when my machine breaks down?',
  out_of_coffee: 'Who do I call when I run out?',
  support: 'How do I reach support?',
  asks_deletion: 'Can you delete my data?',
  job: 'How do I apply for a job with you?',
  supplier: 'who handles suppliers',
  press: 'press contact',
};

/** After these the reply asks for nothing: who is served, sent on or reassured is not questioned in the same breath. */
export const withoutQuestion: ReadonlySet<Matter> = new Set<Matter>([
  'danger',
  'machine_down',
  'out_of_coffee',
  'support',
  'asks_deletion',
  'asks_purpose',
  'asks_sharing',
  'asks_marketing',
  'asks_noted',
  'asks_privacy',
  'asks_meaning',
  'stops_asking',
  'job',
  'supplier',
  'press',
]);

/** After these nothing of the business is asked until the visitor goes on about it. */
export const pausing: ReadonlySet<Matter> = new Set<Matter>([
  'danger',
  'machine_down',
  'out_of_coffee',
  'support',
  'asks_deletion',
  'stops_asking',
]);

/** Where the number comes before anything else. */
export const numberFirst: ReadonlySet<Matter> = new Set<Matter>(['machine_down', 'out_of_coffee']);

/** Who comes with one of these has no business with sales. */
export const ofNoBusiness: ReadonlySet<Matter> = new Set<Matter>(['job', 'supplier', 'press']);
