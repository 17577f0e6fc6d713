import { findPhones } from '@abbotsford/validation';
import { fieldNames } from '../../src/domain/conversation-state';
import type { FieldName } from '../../src/domain/conversation-state';
import { fields } from '../../src/domain/fields/fields';
import type { FieldsOfKind } from '../../src/domain/fields/fields';
import type { Understanding, UnderstandingInput } from '../../src/domain/understanding';
import type { Expectation } from '@abbotsford/testing/evaluation-checks';
import { understandLocally } from '../../src/understanding/local-understanding';
import type { SaidUnderstanding } from '../../src/openai/understanding-schema';
import { said } from './said';

/**
 * What a model says that understands a message of an evaluation case rightly: the values that the case expects after
 * it, each with its words in the message; and where a case expects nothing, what the local understanding hears.
 */
export function scriptedUnderstanding(input: UnderstandingInput, expected: Expectation = {}): SaidUnderstanding {
  const local = understandLocally(input);
  const heard = toSaid(local, input.message);
  const told = Object.entries(expected.data ?? {}).flatMap(([field, value]) => tellIf(field, value, local, input));
  const matched = Object.entries(expected.data_match ?? {}).flatMap(([field, pattern]) =>
    match(field, pattern, local, input),
  );
  const fields = Object.assign({}, heard.fields, ...matched, ...told) as SaidUnderstanding['fields'];
  return {
    ...heard,
    fields,
    ...customerType(expected, local, input),
    ...flow(expected, heard, input),
    ...answer(expected, input),
  };
}

/** The part of `fields` that an expected value gives, unless it is known or heard already. */
function tellIf(field: string, value: unknown, local: Understanding, input: UnderstandingInput): readonly object[] {
  if (!isField(field)) return [];
  if (value !== null) {
    const isThere = input.state[field] === value || local.fields[field]?.value === value;
    return isThere ? [] : [tell(field, value, input) ?? {}];
  }
  // An address or a number that is not stored may have been told all the same, misspelt or incomplete.
  return field === 'email' || field === 'phone' ? [] : [{ [field]: null }];
}

/** A text that must match is the sentence that does. */
function match(
  field: string,
  pattern: string,
  { fields }: Understanding,
  { state, message }: UnderstandingInput,
): readonly object[] {
  const expected = new RegExp(pattern, 'is');
  if (!isText(field) || expected.test(`${state[field] ?? ''}\n${fields[field]?.value ?? ''}`)) return [];
  const span = message
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .find((sentence) => expected.test(sentence));
  if (span === undefined) return [];
  return [{ [field]: isTime(field) ? { span, date: null } : { span } }];
}

const isTime = (name: FieldName): boolean => fields[name].kind === 'time';
const isText = (name: string): name is FieldsOfKind<'time' | 'own_words'> =>
  isField(name) && (isTime(name) || fields[name].kind === 'own_words');

/** The answer to a suggested address follows from what is stored after it. */
function answer({ data = {} }: Expectation, { state, message }: UnderstandingInput): object {
  const pending = state.pending_confirmation;
  const span = message.trim();
  if (pending && data['email'] === pending.suggestion) return { confirmation: { value: 'yes', span } };
  return pending && data['email'] === pending.typed ? { confirmation: { value: 'insists', span } } : {};
}

const isField = (name: string): name is FieldName => fieldNames.some((field) => field === name);

/** A value with the words that it comes from; null when the message does not hold it in that form. */
function tell(field: FieldName, value: unknown, { message, country_code }: UnderstandingInput): object | null {
  if (fields[field].kind === 'choice') return { [field]: { value, span: plainWords(message) } };
  const phones = field === 'phone' ? findPhones(message, { countryCode: country_code, expected: true }) : [];
  const words = typeof value === 'number' ? plainWords(message) : undefined;
  const span = phones.length === 1 ? phones[0]?.span : (quote(String(value), message) ?? words);
  if (span === undefined) return null;
  if (isTime(field)) return { [field]: { span, date: null } };
  return { [field]: { value, span } };
}

/** The longest sentence without an address or a number to call: choices are not read from those. */
const plainWords = (message: string): string =>
  message
    .split(/(?<=[.!?;])\s+|\n+|,\s+/)
    .filter((part) => !/@|\d{4,}|\d{3} \d/.test(part))
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')
    .trim();

/** The value as it stands in the message, a number also with separators. */
function quote(value: string, message: string): string | undefined {
  const escaped = value.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const pattern = /^\d{4,}$/.test(value) ? [...value].join('[,. ]?') : escaped.replace(/\s+/g, String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, 'iu').exec(message)?.[0];
}

function customerType(
  { data = {} }: Expectation,
  local: Understanding,
  { state, message }: UnderstandingInput,
): object {
  const value = data['customer_type'];
  if (value === undefined || value === state.customer_type || value === local.customer_type?.value) return {};
  return { customer_type: value === null ? null : { value, confidence: 0.9, span: message.trim() } };
}

function flow(
  { data = {}, ended }: Expectation,
  heard: SaidUnderstanding,
  { state, message }: UnderstandingInput,
): object {
  const span = message.trim();
  if (ended === true) return { flow: { value: 'wants_to_exit', span } };
  if (data['refuses_contact'] === true && !state.refuses_contact) return { flow: { value: 'refuses_contact', span } };
  if (data['wants_human'] === true && !state.wants_human) return { flow: { value: 'wants_human', span } };
  return ended === false && heard.flow?.value === 'wants_to_exit' ? { flow: null } : {};
}

/** An understanding in the words of a model. */
function toSaid(heard: Understanding, message: string): SaidUnderstanding {
  const span = message.trim();
  const { fields } = heard;
  return said({
    customer_type: heard.customer_type,
    flow: heard.flow === 'continuing' ? null : { value: heard.flow, span },
    fields: Object.fromEntries(fieldNames.map((name) => [name, fields[name] ?? null])) as SaidUnderstanding['fields'],
    matters: [...heard.matters],
    withdrawn: heard.withdrawn.map((field) => ({ field, span })),
    declined: heard.declined.map((field) => ({ field, span })),
    unknown: heard.unknown.map((topic) => ({ topic, span })),
    confirmation: heard.confirmation && { value: heard.confirmation, span },
    questions: [...heard.questions],
    wants_promise: heard.wants_promise,
    small_talk: heard.small_talk === 'unread' ? null : heard.small_talk,
    needs_days_a_week: heard.needs_days_a_week ?? false,
    language: heard.language,
  });
}
