import * as chrono from 'chrono-node';
import type { Found, Message } from '@abbotsford/understanding';
import { clausesOf, wordsAt } from '@abbotsford/understanding';
import type { AskTopic } from '../domain/conversation-state';
import type { Understanding } from '../domain/understanding';
import { business, orderNumbers, repairs, since } from './details.data';

/**
 * What a message tells of a problem beside what it is, in its own words.
 * @param message without what was read as an address or a telephone number
 */
export function extractDetails(
  whole: Message,
  message: Message,
  { asked, awaitsOrder }: { readonly asked: AskTopic | null; readonly awaitsOrder: boolean },
  now: Date,
): Understanding['details'] {
  return {
    ...found('when_started', extractStart(message, asked, now)),
    ...found('tried', extractTried(message, asked)),
    ...found('business_impact', extractImpact(message)),
    ...found('order_number', extractOrderNumber(whole, asked === 'order_number' || (awaitsOrder && isShort(whole)))),
  };
}

/** Little else than a number can be in it. */
const isShort = ({ text }: Message): boolean => text.length <= 40;

const found = <K extends string>(name: K, value: Found<string> | null) =>
  (value ? { [name]: value } : {}) as Partial<Record<K, Found<string>>>;

/** Since when: "since Monday", "it began on Saturday", "two weeks ago", "this morning". */
function extractStart(message: Message, asked: AskTopic | null, now: Date): Found<string> | null {
  for (const { text, start, asks } of message.sentences) {
    if (asks) continue;
    const sign = since.exec(text);
    if (sign) return at(message, start + sign.index, start + sign.index + sign[0].length);
  }
  for (const { text, start, asks } of message.sentences) {
    if (asks) continue;
    const time = chrono
      .parse(text, now)
      .find(
        ({ start: when }) =>
          when.date() <= now && (when.isCertain('day') || when.isCertain('weekday') || when.isCertain('month')),
      );
    if (time) return at(message, start + time.index, start + time.index + time.text.length);
  }
  const first = message.sentences[0];
  const short = first && first.text.split(/\s+/u).length <= 8;
  return asked === 'when_started' && short && /\d|\b(?:ago|always|ever|week|month|day|morning|night)/u.test(first.text)
    ? at(message, first.start, first.end)
    : null;
}

/** What was done about it, as it was told: "I already changed the basket and did a chemical flush". */
function extractTried(message: Message, asked: AskTopic | null): Found<string> | null {
  for (const sentence of message.sentences) {
    if (sentence.asks) continue;
    const clauses = clausesOf(sentence);
    const first = clauses.findIndex(({ text }) => repairs.test(text));
    const clause = clauses[first];
    if (!clause) continue;
    const sign = repairs.exec(clause.text);
    return at(message, clause.start + (sign?.index ?? 0), clause.end);
  }
  const [only] = message.sentences;
  const asksBack = message.sentences.some(({ asks }) => asks);
  return asked === 'tried' && !asksBack && only && !/^\W*(?:no|nothing|not|none|nope)\b/u.test(only.text)
    ? at(message, only.start, only.end)
    : null;
}

function extractImpact(message: Message): Found<string> | null {
  for (const sentence of message.sentences) {
    const clause = clausesOf(sentence).find(({ text }) => business.test(text));
    if (clause) return at(message, clause.start, clause.end);
  }
  return null;
}

/** A number with "order" before it; any that looks like one when it was asked for. */
function extractOrderNumber(message: Message, expected: boolean): Found<string> | null {
  const patterns = expected ? [orderNumbers.named, orderNumbers.alone] : [orderNumbers.named];
  for (const pattern of patterns) {
    const match = pattern.exec(message.text);
    const number = match?.[1];
    if (!match || number === undefined) continue;
    const start = match.index + match[0].lastIndexOf(number);
    return {
      value: message.raw.slice(start, start + number.length),
      span: message.raw.slice(start, start + number.length),
    };
  }
  return null;
}

function at(message: Message, start: number, end: number): Found<string> {
  const words = wordsAt(message, start, end);
  return { value: words, span: words };
}
