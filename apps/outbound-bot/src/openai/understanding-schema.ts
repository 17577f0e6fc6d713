import { oneOf } from '@abbotsford/llm';
import { z } from 'zod';
import { askTopics, customerTypes, fieldNames } from '../domain/conversation-state';
import type { Field } from '../domain/fields/field';
import { fields } from '../domain/fields/fields';
import type { FieldKind, FieldName, FieldsOfKind, ValueOf } from '../domain/fields/fields';
import { matters } from '../domain/matter';

const span = z.string();

/** What the model says of a field: the words alone, unless the value does not follow from them. */
type SaidField<F extends FieldName> =
  | ({ span: string } & (F extends FieldsOfKind<'choice'>
      ? { value: ValueOf<F> | null }
      : F extends FieldsOfKind<'name' | 'count'>
        ? { value: ValueOf<F> }
        : F extends FieldsOfKind<'time'>
          ? { date: string | null }
          : unknown))
  | null;

const valuesByKind: Readonly<Record<Exclude<FieldKind, 'choice'>, z.ZodRawShape>> = {
  name: { value: z.string() },
  contact: {},
  time: { date: z.string().nullable() },
  count: { value: z.number() },
  own_words: {},
};

const saidField = (field: Field): z.ZodType =>
  z
    .object({ ...(field.kind === 'choice' ? { value: oneOf(field.values) } : valuesByKind[field.kind]), span })
    .nullable();

const saidFields = Object.fromEntries(fieldNames.map((name) => [name, saidField(fields[name])])) as {
  [F in FieldName]: z.ZodType<SaidField<F>>;
};

/** What the model says of one message. Nullable, never optional: strict mode wants every property. */
export const understandingSchema = z.object({
  customer_type: z.object({ value: oneOf(customerTypes), confidence: z.number(), span }).nullable(),
  flow: z.object({ value: oneOf(['wants_to_exit', 'refuses_contact', 'wants_human']), span }).nullable(),
  fields: z.object(saidFields),
  matters: z.array(z.object({ value: oneOf(matters), span })),
  withdrawn: z.array(z.object({ field: oneOf(fieldNames), span })),
  declined: z.array(z.object({ field: oneOf(fieldNames), span })),
  unknown: z.array(z.object({ topic: oneOf(askTopics), span })),
  confirmation: z.object({ value: oneOf(['yes', 'no', 'insists']), span }).nullable(),
  questions: z.array(z.string()),
  wants_promise: z.boolean(),
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
  needs_days_a_week: z.boolean(),
  language: z.string(),
});

/** Not to be trusted: see `toUnderstanding`. */
export type SaidUnderstanding = z.infer<typeof understandingSchema>;
