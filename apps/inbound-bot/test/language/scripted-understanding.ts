import { exactPart } from '@abbotsford/bot/reply';
import type { Expectation } from '@abbotsford/testing/evaluation-checks';
import { ticketCategories } from '@abbotsford/contracts';
import { details, urgencies } from '../../src/domain/issue';
import type { Understanding, UnderstandingInput } from '../../src/domain/understanding';
import { signs } from '../../src/domain/signs.data';
import type { SaidUnderstanding } from '../../src/openai/understanding-schema';
import { ownWords, readable, understandLocally } from '../../src/understanding/local-understanding';
import { said } from './said';

/**
 * What a model says that understands a message of an evaluation case rightly: what the case expects after it, with words
 * of the message; and where a case expects nothing, what the local understanding hears.
 */
export function scriptedUnderstanding(input: UnderstandingInput, expected: Expectation): SaidUnderstanding {
  const local = understandLocally(input);
  const heard = toSaid(local, input.message);
  return {
    ...heard,
    ...category(expected, local, heard, input),
    ...ticket(expected, local, input),
    ...flow(expected, heard, input),
    ...outcome(expected, input),
    ...urgency(expected, local, input),
    details: { ...heard.details, ...toldDetails(expected, local, input) },
  };
}

/** A sentence that is the customer's own. */
function spanOf(message: string): string {
  const own = ownWords(readable(message));
  const sentences = sentencesIn(message);
  return sentences.find((one) => exactPart(own, one) !== null) ?? message.trim();
}

const sentencesIn = (message: string): readonly string[] =>
  message
    .split(/(?<=[.!?;])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));

const valueOf = ({ data = {}, data_any = {} }: Expectation, name: string): unknown =>
  name in data ? data[name] : data_any[name]?.[0];

function category(
  expected: Expectation,
  local: Understanding,
  heard: SaidUnderstanding,
  { state, message }: UnderstandingInput,
): Partial<SaidUnderstanding> {
  const wanted = valueOf(expected, 'issue_category');
  if (wanted === null) return { problems: [], danger: null };
  const known = ticketCategories.find((one) => one === wanted);
  const accepted = expected.data_any?.['issue_category'] ?? [wanted];
  const now = local.problems.at(-1)?.category ?? state.issue?.category;
  if (!known || accepted.includes(now)) return {};
  const problems = [{ category: known, confidence: 0.9, span: spanOf(message) }];
  const another = valueOf(expected, 'additional_issues.0.category') !== undefined;
  const sign = { value: another ? ('is_another' as const) : ('is_correction' as const), span: spanOf(message) };
  return { problems, signs: state.issue ? [...heard.signs, sign] : heard.signs };
}

/** A ticket that is there after the message was wanted in it, and one that is not was not. */
function ticket(expected: Expectation, local: Understanding, { state, message }: UnderstandingInput) {
  const { data_match = {} } = expected;
  const span = sentencesIn(message).find((one) => /ticket|case/iu.test(one)) ?? spanOf(message);
  if (!data_match['ticket_id'] || local.ticket !== null || state.issue?.ticket) return {};
  return state.last_asked === 'ticket' ? { ticket: { value: 'wanted' as const, span } } : {};
}

function flow({ data = {}, ended }: Expectation, heard: SaidUnderstanding, { state, message }: UnderstandingInput) {
  const span = spanOf(message);
  if (ended === true) return { flow: { value: 'wants_to_exit' as const, span } };
  if (data['wants_human'] === true && !state.wants_human) return { flow: { value: 'wants_human' as const, span } };
  return ended === false && heard.flow?.value === 'wants_to_exit' ? { flow: null } : {};
}

const outcome = ({ data = {} }: Expectation, { state, message }: UnderstandingInput) =>
  data['issue_status'] === 'solved' && state.issue?.status === 'open'
    ? { outcome: { value: 'solved' as const, span: spanOf(message) } }
    : {};

function urgency(expected: Expectation, local: Understanding, { state, message }: UnderstandingInput) {
  const value = urgencies.find((one) => one === valueOf(expected, 'urgency'));
  // What is urgent gets a ticket unasked.
  if (!value && expected.data?.['ticket_id'] === null) return { urgency: null };
  if (!value || value === local.urgency || value === state.issue?.urgency) return {};
  return { urgency: { value, span: spanOf(message) } };
}

/** A text that must match is the sentence that does; an order number the words that have it. */
function toldDetails(expected: Expectation, local: Understanding, { state, message }: UnderstandingInput) {
  const { data = {}, data_match = {} } = expected;
  return Object.fromEntries(
    details.flatMap((name): [string, { span: string } | null][] => {
      const value = data[name];
      if (value === null) return [[name, null]];
      const pattern =
        typeof value === 'string' ? value.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`) : data_match[name];
      const known = `${state.issue?.[name] ?? ''}\n${local.details[name]?.value ?? ''}`;
      if (pattern === undefined || new RegExp(pattern, 'is').test(known)) return [];
      const words = name === 'order_number' ? (message.match(/[\w-]+/gu) ?? []) : sentencesIn(message);
      const span = words.find((one) => new RegExp(pattern, 'is').test(one));
      return span === undefined ? [] : [[name, { span }]];
    }),
  );
}

/** An understanding in the words of a model. */
function toSaid(heard: Understanding, message: string): SaidUnderstanding {
  const span = spanOf(message);
  const found = <T>(value: T | null) => (value === null ? null : { value, span });
  const [first, ...others] = heard.questions;
  const flow = heard.flow === 'wants_to_exit' || heard.flow === 'wants_human' ? heard.flow : null;
  return said({
    problems: heard.problems.map((one) => ({
      ...one,
      span: exactPart(readable(message), one.span) === null ? span : one.span,
    })),
    danger: heard.danger === null ? null : { span: heard.danger },
    details: Object.fromEntries(details.map((name) => [name, heard.details[name] ?? null])),
    urgency: found(heard.urgency),
    ticket: found(heard.ticket),
    outcome: found(heard.outcome),
    solved_about: heard.solved_about,
    flow: found(flow),
    confirmation: heard.confirmation === 'insists' ? null : found(heard.confirmation),
    signs: signs
      .filter((sign) => heard[sign])
      .map((value) => ({ value, span: value === 'asks_for_help' ? (first ?? span) : span })),
    questions: heard.asks_for_help ? others : [...heard.questions],
    new_business: heard.new_business === null ? null : { span: heard.new_business },
    small_talk: heard.small_talk === 'unread' ? null : heard.small_talk,
    language: heard.language,
  });
}
