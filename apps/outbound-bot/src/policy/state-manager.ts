import { z } from 'zod';
import { askTopics, customerTypes, fieldNames, intentStages, leadOutcomes, offers } from '../domain/conversation-state';
import type {
  AskTopic,
  ConversationState,
  FieldName,
  IntentStage,
  PendingConfirmation,
} from '../domain/conversation-state';
import { companionsOf, fields } from '../domain/fields/fields';
import type { Field } from '../domain/fields/field';
import type { FieldValues } from '../domain/fields/fields';
import { requiredFields } from './flow';

/** More than all written phrasings together, so that dropping the oldest only guards against damaged data. */
const maxUsedWordings = 600;
/** As much of a question as one that goes on from it needs. */
const maxQuestion = 300;

const text = z.string().min(1).nullable().catch(null);
const flag = z.boolean().catch(false);
const count = z.number().int().nonnegative();
const counts = z.record(z.string(), count).catch({});

/** A list that drops what does not belong, instead of failing as a whole. */
const listOf = <T extends string>(known: readonly T[]) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) => items.filter((item): item is T => known.some((one) => one === item)));
const strings = z
  .array(z.unknown())
  .catch([])
  .transform((items) => items.filter((item) => typeof item === 'string'));

/** The values of the fields and what is kept beside them, by their kinds. */
function fieldSchemas() {
  const stored = (field: Field) => {
    if (field.kind === 'choice') return z.enum(field.values).nullable().catch(null);
    return field.kind === 'count' ? count.nullable().catch(null) : text;
  };
  return Object.fromEntries(
    fieldNames.flatMap((name) => [[name, stored(fields[name])], ...companionsOf(name).map((key) => [key, text])]),
  ) as { readonly [K in keyof FieldValues]: z.ZodType<FieldValues[K]> };
}

/** The stored document. Whatever is missing, null or unreadable counts as not known; unknown keys are ignored. */
const stateDocument = z.object({
  intent_stage: z.enum(intentStages).catch('exploring'),
  customer_type: z.enum(customerTypes).nullable().catch(null),
  customer_type_confidence: z.number().min(0).max(1).nullable().catch(null),
  is_qualified: flag,
  ...fieldSchemas(),
  ask_counts: counts,
  skipped_fields: listOf(askTopics),
  revisited_fields: listOf(askTopics),
  declined_fields: listOf(fieldNames),
  told_by_page: listOf(fieldNames),
  pending_confirmation: z
    .object({ field: z.literal('email'), suggestion: z.string(), typed: z.string() })
    .nullable()
    .catch(null),
  confirmations_asked: count.catch(0),
  wants_human: flag,
  support_matter: text,
  deletion_asked: flag,
  speaks_for: text,
  others_name: text,
  paused: flag,
  refuses_contact: flag,
  last_asked: z.enum(askTopics).nullable().catch(null),
  used_wordings: strings,
  free_answers: count.catch(0),
  insisted_emails: strings,
  call_offered: flag,
  last_offer: z.enum(offers).nullable().catch(null),
  asked_beside: flag,
  last_question: text,
  greeted: flag,
  lead_passed_on: z.enum(leadOutcomes).catch('none'),
  lead_update_due: flag,
  language: z.string().min(2).catch('en'),
});

const nothingKnown = () => stateDocument.parse({});

/** What is known before the first message. */
export const initialState = (): ConversationState => fromData({});

/** The `data` document of the conversation. */
export const toData = (state: ConversationState): Record<string, unknown> => structuredClone({ ...state });

/** The state of a stored `data` document, however old or incomplete it is. */
export function fromData(data: unknown): ConversationState {
  const { ask_counts, ...rest } = stateDocument.catch(nothingKnown).parse(data);
  const known = askTopics.flatMap((topic) => {
    const asked = Object.hasOwn(ask_counts, topic) ? ask_counts[topic] : undefined;
    return asked === undefined ? [] : [[topic, asked] as const];
  });
  return { ...rest, ask_counts: Object.fromEntries(known) };
}

/**
 * The state with which the next conversation of the same session begins. What was told, declined and insisted on stays;
 * what belonged to the course of the ended conversation starts anew.
 */
export const carryOver = (ended: ConversationState): ConversationState => ({
  ...ended,
  ask_counts: {},
  skipped_fields: [],
  revisited_fields: [],
  // A suggestion that was never answered is put once more: the address was told, so it must not be asked for.
  confirmations_asked: 0,
  // The team still has the wish on the board; one that never got there may have passed.
  wants_human: ended.wants_human && ended.lead_passed_on !== 'none',
  support_matter: null,
  paused: false,
  last_asked: null,
  free_answers: 0,
  last_offer: null,
  asked_beside: false,
  last_question: null,
  greeted: false,
  lead_update_due: ended.lead_passed_on !== 'none',
});

/** Whether every required field of the visitor's type is there. */
export function isComplete(state: ConversationState): boolean {
  const required = requiredFields(state.customer_type);
  return required.length > 0 && required.every((field) => state[field] !== null);
}

/** Whether the topic needs no asking because its value is there. */
export const isKnown = (state: ConversationState, topic: AskTopic): boolean => state[topic] !== null;

/** Whether the visitor is at this stage or beyond. */
export const hasReached = (state: ConversationState, stage: IntentStage): boolean =>
  intentStages.indexOf(state.intent_stage) >= intentStages.indexOf(stage);

/** Whether the visitor can be reached by a detail of their own. */
export const hasContact = (state: ConversationState): boolean => state.email !== null || state.phone !== null;

/** Whether the visitor has said anything of themselves or their business. */
export const hasToldSomething = (state: ConversationState): boolean =>
  state.customer_type !== null || fieldNames.some((field) => state[field] !== null);

/** Whether it is asked about because it was spoken; a typed one has another suggestion. */
export const wasHeard = ({ suggestion, typed }: PendingConfirmation): boolean => suggestion === typed;

/** The list with the item at its end, once. */
export const withItem = <T>(list: readonly T[], item: T): readonly T[] => [
  ...list.filter((other) => other !== item),
  item,
];

/** The list without the item. */
export const withoutItem = <T>(list: readonly T[], item: T): readonly T[] => list.filter((other) => other !== item);

/** Stores a value; a field that has one is neither declined nor skipped any longer. */
export function withField<F extends FieldName>(
  state: ConversationState,
  field: F,
  value: NonNullable<ConversationState[F]>,
): ConversationState {
  const isContact = field === 'email' || field === 'phone';
  return {
    ...state,
    [field]: value,
    declined_fields: withoutItem(state.declined_fields, field),
    skipped_fields: withoutItem<AskTopic>(state.skipped_fields, field),
    refuses_contact: isContact ? false : state.refuses_contact,
  };
}

/** Takes a value back, with what was derived from it. */
export const withoutField = (state: ConversationState, field: FieldName): ConversationState => ({
  ...state,
  [field]: null,
  ...Object.fromEntries(companionsOf(field).map((key) => [key, null])),
});

/** Remembers what was asked last; a message that asks nothing changes nothing. */
export const rememberQuestion = (state: ConversationState, question: string | null): ConversationState =>
  question === null ? state : { ...state, last_question: question.slice(0, maxQuestion) };

/** Remembers the phrasings of a reply, the latest last, so that others are chosen next time. */
export const rememberWordings = (state: ConversationState, used: readonly string[]): ConversationState => ({
  ...state,
  used_wordings: used.reduce(withItem, state.used_wordings).slice(-maxUsedWordings),
});
