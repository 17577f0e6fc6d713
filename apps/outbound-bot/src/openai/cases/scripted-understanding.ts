import { findPhones } from '@abbotsford/validation';
import { fieldNames } from '../../domain/conversation-state';
import type { FieldName } from '../../domain/conversation-state';
import type { FoundFields, Understanding, UnderstandingInput } from '../../domain/understanding';
import type { Expectation } from '../../evals.fixture';
import { understandLocally } from '../../understanding/local-understanding';
import type { SaidUnderstanding } from '../understanding-schema';
import { said } from './said';

/**
 * What a model says that understands a message of an evaluation case rightly: the values that the case expects after
 * it, each with its words in the message; and where a case expects nothing, what the local understanding hears.
 */
export function scriptedUnderstanding(input: UnderstandingInput, expected: Expectation = {}): SaidUnderstanding {
  const heard = toSaid(understandLocally(input), input.message);
  const wanted = Object.entries(expected.data ?? {});
  const fields = { ...heard.fields };
  for (const [field, value] of wanted) {
    if (!isField(field)) continue;
    // An address or a number that is not stored may have been told all the same, misspelt or incomplete.
    if (value === null) fields[field] = field === 'email' || field === 'phone' ? fields[field] : null;
    else if (input.state[field] !== value) Object.assign(fields, tell(field, value, input) ?? {});
  }
  return { ...heard, fields, ...customerType(expected, input), ...flow(expected, heard, input) };
}

const isField = (name: string): name is FieldName => fieldNames.some((field) => field === name);

/** A value with the words that it comes from; null when the message does not hold it in that form. */
function tell(field: FieldName, value: unknown, { message, country_code }: UnderstandingInput): object | null {
  if (field === 'coffee_style' || field === 'equipment') return { [field]: { value, span: plainWords(message) } };
  const phones = field === 'phone' ? findPhones(message, { countryCode: country_code, expected: true }) : [];
  const span = phones.length === 1 ? phones[0]?.span : quote(String(value), message);
  if (span === undefined) return null;
  if (field === 'timeline') return { timeline: { span, date: null } };
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

function customerType({ data = {} }: Expectation, { state, message }: UnderstandingInput): object {
  const value = data['customer_type'];
  if (value === undefined || value === state.customer_type) return {};
  return { customer_type: value === null ? null : { value, confidence: 0.9, span: message.trim() } };
}

function flow(
  { data = {}, ended }: Expectation,
  heard: SaidUnderstanding,
  { state, message }: UnderstandingInput,
): object {
  const span = message.trim();
  if (ended === true) return { flow: { value: 'wants_to_exit', span } };
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
    fields: {
      name: fields.name ?? null,
      email: fields.email ?? null,
      phone: fields.phone ?? null,
      timeline: fields.timeline ?? null,
      coffee_style: fields.coffee_style ?? null,
      equipment: fields.equipment ?? null,
      volume: fields.volume ?? null,
      current_pain_points: fields.current_pain_points ?? null,
      cafe_count: fields.cafe_count ?? null,
      support_needs: fields.support_needs ?? null,
      coffee_preference: fields.coffee_preference ?? null,
    } satisfies Record<keyof FoundFields, unknown>,
    withdrawn: heard.withdrawn.map((field) => ({ field, span })),
    declined: heard.declined.map((field) => ({ field, span })),
    unknown: heard.unknown.map((topic) => ({ topic, span })),
    confirmation: heard.confirmation && { value: heard.confirmation, span },
    questions: [...heard.questions],
    wants_promise: heard.wants_promise,
    small_talk: heard.small_talk,
    needs_days_a_week: heard.needs_days_a_week ?? false,
    language: heard.language,
  });
}
