import { ticketCategories } from '@abbotsford/contracts';
import { oneOf } from '@abbotsford/llm';
import { z } from 'zod';
import { details, urgencies } from '../domain/issue';
import { signs } from '../domain/signs.data';

/** Words of the message, copied. */
const span = z.string();
const quoted = z.object({ span }).nullable();
const one = <const T extends readonly string[]>(values: T) => z.object({ value: oneOf(values), span }).nullable();

const told = Object.fromEntries(details.map((name) => [name, quoted])) as Record<
  (typeof details)[number],
  typeof quoted
>;

/** What the model says of one message. Nullable, never optional: strict mode wants every property. */
export const understandingSchema = z.object({
  problems: z.array(z.object({ category: oneOf(ticketCategories), confidence: z.number(), span })),
  danger: quoted,
  details: z.object(told),
  urgency: one(urgencies),
  ticket: one(['wanted', 'declined']),
  outcome: one(['solved', 'not_solved']),
  solved_about: oneOf(ticketCategories),
  flow: one(['wants_to_exit', 'wants_human']),
  confirmation: one(['yes', 'no']),
  signs: z.array(z.object({ value: oneOf(signs), span })),
  questions: z.array(z.string()),
  new_business: quoted,
  small_talk: oneOf([
    'greeting',
    'thanks',
    'how_are_you',
    'who_are_you',
    'insult',
    'gibberish',
    'injection',
    'chat',
    'acknowledges',
    'unclear',
  ]),
  language: z.string(),
});

/** Not to be trusted: see `toUnderstanding`. */
export type SaidUnderstanding = z.infer<typeof understandingSchema>;
