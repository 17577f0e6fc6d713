import { z } from 'zod';
import { coffeeStyles, customerTypes, equipmentAnswers, fieldNames } from '../domain/conversation-state';

/**
 * One of the values, or null. Strict mode keeps OpenAI to the list; another server's value outside it counts as not
 * said, instead of making the whole answer unreadable.
 */
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.preprocess((value) => (values.some((known) => known === value) ? value : null), z.enum(values).nullable());

const span = z.string();
const words = z.object({ span }).nullable();

/** What the model says of one message. Nullable, never optional: strict mode wants every property. */
export const understandingSchema = z.object({
  customer_type: z.object({ value: oneOf(customerTypes), confidence: z.number(), span }).nullable(),
  flow: z.object({ value: oneOf(['wants_to_exit', 'refuses_contact', 'wants_human']), span }).nullable(),
  fields: z.object({
    name: z.object({ value: z.string(), span }).nullable(),
    email: words,
    phone: words,
    timeline: z.object({ span, date: z.string().nullable() }).nullable(),
    coffee_style: z.object({ value: oneOf(coffeeStyles), span }).nullable(),
    equipment: z.object({ value: oneOf(equipmentAnswers), span }).nullable(),
    volume: z.object({ value: z.number(), span }).nullable(),
    current_pain_points: words,
    cafe_count: z.object({ value: z.number(), span }).nullable(),
    support_needs: words,
    coffee_preference: words,
  }),
  withdrawn: z.array(z.object({ field: oneOf(fieldNames), span })),
  declined: z.array(z.object({ field: oneOf(fieldNames), span })),
  unknown: z.array(z.object({ topic: oneOf([...fieldNames, 'customer_type']), span })),
  confirmation: z.object({ value: oneOf(['yes', 'no', 'insists']), span }).nullable(),
  questions: z.array(z.string()),
  wants_promise: z.boolean(),
  small_talk: oneOf(['greeting', 'thanks', 'how_are_you', 'who_are_you', 'insult', 'gibberish', 'injection', 'chat']),
  needs_days_a_week: z.boolean(),
  language: z.string(),
});

/** Not to be trusted: see `toUnderstanding`. */
export type SaidUnderstanding = z.infer<typeof understandingSchema>;
