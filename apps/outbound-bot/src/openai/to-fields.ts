import { findEmails, findPhones } from '@abbotsford/validation';
import { extractEmail, extractName, findAmounts, isOwnDetail, mask, readMessage } from '@abbotsford/understanding';
import type { Found, Message, Part } from '@abbotsford/understanding';
import { fieldNames } from '../domain/conversation-state';
import type { CustomerType, FieldName } from '../domain/conversation-state';
import type { FoundFields, UnderstandingInput } from '../domain/understanding';
import { callbackDate } from '../understanding/extraction/callback-date';
import { extractTimeline } from '../understanding/extraction/timeline';
import { extractVolume, tellsWeeklyVolume } from '../understanding/extraction/volume';
import { exactPart, overlap } from '@abbotsford/bot/reply';
import type { SaidUnderstanding } from './understanding-schema';

type Said = SaidUnderstanding['fields'];

/** What the readers of single fields draw on. */
interface Heard {
  /** Without what gives the bot orders. */
  readonly message: Message;
  /** Without addresses and numbers to call, too: nothing else is read from those. */
  readonly rest: Message;
  readonly input: UnderstandingInput;
  /** What the local understanding made of the same message. */
  readonly local: FoundFields;
  readonly language: string;
}

/** Fields whose words are looked into, each in its own way. */
const checked = {
  name: (said: Said, heard: Heard) => toName(said.name, heard),
  email: (said: Said, heard: Heard) => toEmail(said.email, heard),
  phone: (said: Said, heard: Heard) => toPhone(said.phone, heard),
  timeline: (said: Said, heard: Heard) => toTimeline(said.timeline, heard),
  callback_time: (said: Said, heard: Heard) => toCallbackTime(said.callback_time, heard),
  cafe_name: (said: Said, heard: Heard) => toCafeName(said.cafe_name, heard),
  volume: (said: Said, heard: Heard) => toVolume(said.volume, heard),
  cafe_count: (said: Said, heard: Heard) => toCafeCount(said.cafe_count, heard),
} as const satisfies Partial<Record<FieldName, (said: Said, heard: Heard) => unknown>>;

function toField(name: FieldName, said: Said, heard: Heard) {
  if (isChecked(name)) return checked[name](said, heard);
  const value = said[name];
  return value && 'value' in value ? toChoice(value, heard) : toOwnWords(value, heard);
}

const isChecked = (name: FieldName): name is keyof typeof checked => Object.hasOwn(checked, name);

const maxNameWords = 5;
const maxCafeNameWords = 7;
const maxNameLength = 80;
const maxTextLength = 300;
const mostCups = 100_000;
const mostCafes = 10_000;
const longestPlanYears = 10;

/** The fields that the message bears out. A value whose words are not in the message, or do not say it, is dropped. */
export function toFields(
  said: Said,
  message: Message,
  local: FoundFields,
  input: UnderstandingInput,
  language: string,
): FoundFields {
  const heard: Heard = { message, rest: withoutContacts(message, input), input, local, language };
  return Object.fromEntries(
    fieldNames.flatMap((name) => {
      const found = toField(name, said, heard);
      return found ? [[name, found]] : [];
    }),
  ) as FoundFields;
}

/** The customer type, with the words that it follows from. */
export function toCustomerType(
  said: SaidUnderstanding['customer_type'],
  message: Message,
): (Found<CustomerType> & { readonly confidence: number }) | null {
  const part = said && exactPart(message, said.span);
  if (!part || !said.value || !Number.isFinite(said.confidence)) return null;
  return { value: said.value, span: part.text, confidence: Math.min(1, Math.max(0, said.confidence)) };
}

function withoutContacts(message: Message, { country_code }: UnderstandingInput): Message {
  const emails = findEmails(message.raw).map(({ index, span }) => ({ start: index, end: index + span.length }));
  const withoutEmails = mask(message, emails);
  const phones = findPhones(withoutEmails.text, { countryCode: country_code });
  return mask(
    withoutEmails,
    phones.map(({ index, span }) => ({ start: index, end: index + span.length })),
  );
}

function toName(said: Said['name'], { rest, input }: Heard): Found<string> | null {
  const part = said && exactPart(rest, said.span);
  if (!part) return null;
  // Titles and capitals are treated as in a name that the bot hears without a model.
  const spelled = extractName(readMessage(part.text), true)?.value ?? said.value.trim();
  const words = wordsOf(spelled);
  const inSpan = words.every((word) => wordsOf(part.text).includes(word));
  const isName =
    /^\p{L}[\p{L}\p{M}'’. -]*$/u.test(spelled) && words.length <= maxNameWords && spelled.length <= maxNameLength;
  return inSpan && isName && !isOthersName(rest, part, input) ? { value: spelled, span: part.text } : null;
}

const wordsOf = (text: string): readonly string[] =>
  readMessage(text)
    .text.split(/[\s,;:!?()"]+/)
    .filter(Boolean);

/** "my accountant Jim", "my wife is Anna": the words right before the name make it somebody else's. */
function isOthersName(message: Message, part: Part, { state }: UnderstandingInput): boolean {
  const lead = message.text.slice(Math.max(0, part.start - 40), part.start);
  return (
    state.last_asked !== 'name' &&
    /\b(?:my|our|his|her|their) (?!(?:\p{L}+ ){0,2}name\b)(?:\p{L}+ ){0,2}(?:is |named |called |, )?$/u.test(lead)
  );
}

/** What the local understanding has read from the same words: parts put right, dictated addresses and numbers, lists. */
const readLocally = <F extends { readonly span: string }>(local: F | undefined, part: Part): F | null =>
  local && (local.span.includes(part.text) || part.text.includes(local.span)) ? local : null;

function toEmail(said: Said['email'], { message, local }: Heard): Found<string> | null {
  const part = said && exactPart(message, said.span);
  if (!part) return null;
  const addresses = findEmails(message.raw).map((one) => ({
    ...one,
    start: one.index,
    end: one.index + one.span.length,
  }));
  const address = addresses.find((one) => overlap(one, part));
  if (!address) return readLocally(local.email, part) ?? extractEmail(readMessage(part.text), true).own;
  return isOwnDetail(message, address) ? { value: address.text, span: address.span } : null;
}

function toPhone(said: Said['phone'], { message, input, local }: Heard): Found<string> | null {
  const part = said && exactPart(message, said.span);
  if (!part) return null;
  const heard = readLocally(local.phone, part);
  if (heard) return heard;
  const numbers = findPhones(message.text, { countryCode: input.country_code, expected: true }).map((one) => ({
    start: one.index,
    end: one.index + one.span.length,
  }));
  const number = numbers.find((one) => overlap(one, part));
  if (!number || !isOwnDetail(message, number)) return null;
  const span = message.raw.slice(number.start, number.end);
  return { value: span, span };
}

/** The day is the local reading of the words where there is one, so that both providers agree on it. */
function toTimeline(said: Said['timeline'], { rest, input, language }: Heard): FoundFields['timeline'] | null {
  const part = said && exactPart(rest, said.span);
  if (!part) return null;
  const read = extractTimeline(readMessage(part.text), { ...input, state: { ...input.state, last_asked: 'timeline' } });
  const isVague = read !== null && language === 'en';
  const date = read?.date ?? (isVague ? null : plausibleDay(said.date, input.now));
  return { value: part.text, span: part.text, date };
}

/** The day follows from the words alone: "tomorrow" of a model is one of its own clock. */
function toCallbackTime(
  said: Said['callback_time'],
  { rest, input, local }: Heard,
): FoundFields['callback_time'] | null {
  const part = said && exactPart(rest, said.span);
  if (!part || local.timeline?.span.includes(part.text)) return null;
  const date = callbackDate(part.text.toLowerCase(), input.now, input.country_code);
  return { value: part.text, span: part.text, date };
}

function toCafeName(said: Said['cafe_name'], { rest, local }: Heard): Found<string> | null {
  const part = said && exactPart(rest, said.span);
  if (!part) return null;
  const heard = readLocally(local.cafe_name, part);
  const isName = /\p{L}/u.test(part.text) && wordsOf(part.text).length <= maxCafeNameWords;
  return heard ?? (isName && part.text.length <= maxNameLength ? { value: part.text, span: part.text } : null);
}

function plausibleDay(date: string | null, now: Date): string | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) return null;
  const years = day.getUTCFullYear() - now.getUTCFullYear();
  return date >= now.toISOString().slice(0, 10) && years <= longestPlanYears ? date : null;
}

function toChoice<T extends string>(
  said: { readonly value: T | null; readonly span: string } | null,
  { rest }: Heard,
): Found<T> | null {
  const part = said && exactPart(rest, said.span);
  return part && said.value ? { value: said.value, span: part.text } : null;
}

/** The local conversions count where they can read the words: of ranges, of weeks, of numbers in words. */
function toVolume(said: Said['volume'], { rest, input, local }: Heard): FoundFields['volume'] | null {
  const part = said && exactPart(rest, said.span);
  if (!part) return null;
  const heard = readLocally(local.volume, part);
  if (heard) return heard;
  const words = readMessage(part.text);
  const read = extractVolume(words, { state: { ...input.state, last_asked: 'volume', volume: null }, history: [] });
  if (read) return { ...read, span: part.text, text: part.text };
  if (tellsWeeklyVolume(words)) return null;
  const isCount = isWhole(said.value, 1, mostCups) && isBorneOut(said.value, words);
  return isCount ? { value: said.value, span: part.text, text: part.text } : null;
}

function toCafeCount(said: Said['cafe_count'], { rest, local }: Heard): Found<number> | null {
  const part = said && exactPart(rest, said.span);
  if (!part) return null;
  const heard = readLocally(local.cafe_count, part);
  if (heard?.value === said.value) return heard;
  if (!isWhole(said.value, 0, mostCafes) || !isBorneOut(said.value, readMessage(part.text))) return null;
  return { value: said.value, span: part.text };
}

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

/** Where the words hold numbers that we can read, the value is one of them or their sum. */
function isBorneOut(value: number, words: Message): boolean {
  const amounts = findAmounts(words.text).map((amount) => amount.value);
  if (amounts.length === 0) return !/\d/.test(words.text);
  return amounts.includes(value) || amounts.reduce((sum, amount) => sum + amount, 0) === value;
}

function toOwnWords(said: { readonly span: string } | null, { rest }: Heard): Found<string> | null {
  const part = said && exactPart(rest, said.span);
  return part && part.text.length > 1 ? { value: part.text.slice(0, maxTextLength).trimEnd(), span: part.text } : null;
}
