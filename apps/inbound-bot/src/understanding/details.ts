import * as chrono from 'chrono-node';
import type { Found, InboundIntent, Message, Sentence } from '@abbotsford/understanding';
import { clausesOf, frameAt, wordsAt } from '@abbotsford/understanding';
import type { AskTopic } from '../domain/conversation-state';
import type { Understanding } from '../domain/understanding';
import {
  business,
  dateInFigures,
  daysBegin,
  goesOn,
  moments,
  namesNoTime,
  orderNumbers,
  repairs,
  saysWhen,
  since,
  sinceMonth,
  tellsWhen,
} from './details.data';

/** What gives the words their meaning. */
interface Around {
  readonly asked: AskTopic | null;
  /** A delivery is talked about. */
  readonly aboutOrder: boolean;
  /** What a sentence tells of, by its learnt labels. */
  readonly labelsOf: (sentence: Sentence) => readonly InboundIntent[];
}

/**
 * What a message tells of a problem beside what it is, in its own words.
 * @param message without what was read as an address or a telephone number
 */
export function extractDetails(
  whole: Message,
  message: Message,
  { asked, aboutOrder, labelsOf }: Around,
  now: Date,
): Understanding['details'] {
  return {
    ...found('when_started', extractStart(message, asked, now)),
    ...found('tried', extractTried(message, asked, labelsOf)),
    ...found('business_impact', extractImpact(message, labelsOf)),
    ...found('order_number', extractOrderNumber(whole, asked === 'order_number' || (aboutOrder && isShort(whole)))),
  };
}

/** Little else than a number can be in it. */
export const isShort = ({ text }: Message): boolean => text.length <= 40;

const found = <K extends string>(name: K, value: Found<string> | null) =>
  (value ? { [name]: value } : {}) as Partial<Record<K, Found<string>>>;

/** Since when: "since Monday", "it began on Saturday", "two weeks ago", "this morning". */
function extractStart(message: Message, asked: AskTopic | null, now: Date): Found<string> | null {
  const told = message.sentences.filter(({ asks }) => !asks);
  const find = (read: (sentence: Sentence) => Span | null): Found<string> | null => {
    for (const sentence of told) {
      const span = read(sentence);
      if (span) return at(message, sentence.start + span.index, sentence.start + span.index + span.length);
    }
    return null;
  };
  const [first] = message.sentences;
  const short = first && first.text.split(/\s+/u).length <= 8;
  const answer = asked === 'when_started' && short && saysWhen.test(first.text) ? first : null;
  return (
    find(({ text }) => spanOf(since.exec(text))) ??
    find((sentence) => dayIn(sentence, message, now)) ??
    find(({ text }) => spanOf(moments.exec(text))) ??
    (answer && at(message, answer.start, answer.end))
  );
}

interface Span {
  readonly index: number;
  readonly length: number;
}

const spanOf = (match: RegExpExecArray | null): Span | null => match && { index: match.index, length: match[0].length };

/** Reading days takes time: a sentence that is longer tells its day at the beginning. */
const longestRead = 300;

/** Whether it is worth the time to look. */
const mayNameDay = (text: string): boolean =>
  dateInFigures.test(text) || text.split(/[^a-z]+/u).some((word) => daysBegin.has(word.slice(0, 3)));

/** A day or a date that has been; of a weekday alone it is the last one, unless the clause plans. */
function dayIn({ text, start }: Sentence, message: Message, now: Date): Span | null {
  if (!mayNameDay(text)) return null;
  const found = chrono.parse(text.slice(0, longestRead), now).find(({ start: when, index, text: words }) => {
    if (namesNoTime.test(words)) return false;
    if (!when.isCertain('weekday') || when.isCertain('day'))
      return (
        when.date() <= now &&
        (when.isCertain('day') || (when.isCertain('month') && sinceMonth.test(text.slice(0, index))))
      );
    // The parser takes a comma along.
    const isNamed = words.includes(' ') || goesOn.test(text.slice(index + words.replace(/,$/u, '').length));
    return isNamed && frameAt(message, start + index).when !== 'planned';
  });
  return found ? { index: found.index, length: found.text.length } : null;
}

/** What was done about it, as it was told: "I already changed the basket and did a chemical flush". */
function extractTried(message: Message, asked: AskTopic | null, labelsOf: Around['labelsOf']): Found<string> | null {
  for (const sentence of message.sentences) {
    const labels = labelsOf(sentence);
    if (sentence.asks || labels.length === 0 || labels.includes('chat')) continue;
    const clause = clausesOf(sentence).find(({ text }) => repairs.test(text) && !tellsWhen.test(text));
    const told = clause ?? (labels.includes('tried') ? sentence : null);
    if (told) return at(message, told.start + (repairs.exec(told.text)?.index ?? 0), told.end);
  }
  const [only] = message.sentences;
  const isNone = message.sentences.some((one) => one.asks || labelsOf(one).some((label) => label !== 'tried'));
  return asked === 'tried' && !isNone && only && !/^\W*(?:no|nothing|not|none|nope)\b|\bknow\b/u.test(only.text)
    ? at(message, only.start, only.end)
    : null;
}

function extractImpact(message: Message, labelsOf: Around['labelsOf']): Found<string> | null {
  for (const sentence of message.sentences) {
    const clause = clausesOf(sentence).find(({ text }) => business.test(text));
    const whole = !sentence.asks && labelsOf(sentence).includes('losing_sales') ? sentence : undefined;
    const told = clause ?? whole;
    if (told) return at(message, told.start, told.end);
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
    return at(message, start, start + number.length);
  }
  return null;
}

function at(message: Message, start: number, end: number): Found<string> {
  const words = wordsAt(message, start, end);
  return { value: words, span: words };
}
