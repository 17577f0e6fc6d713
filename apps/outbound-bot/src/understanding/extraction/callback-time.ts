import { wordsAt } from '@abbotsford/understanding';
import type { Message, Sentence } from '@abbotsford/understanding';
import type { FoundFields, UnderstandingInput } from '../../domain/understanding';
import { callbackDate } from './callback-date';
import {
  ahead,
  anchors,
  asksForCall,
  between,
  fillers,
  hours,
  notThen,
  ofOpening,
  suits,
  tellsOfCalls,
} from './callback-time.data';

type CallbackTime = NonNullable<FoundFields['callback_time']>;

const callVerb = /\b(?:call|ring|phone|reach|contact|catch|buzz|get|give|talk|speak|chat)\b/u;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * When the visitor wishes to be called, in their words and as a day.
 * @param tellsPhone the message tells a number: what is judged beside it, or once there is one ("after 4 is best"), is
 * the time for it
 */
export function extractCallbackTime(
  message: Message,
  { state, now, country_code }: Pick<UnderstandingInput, 'state' | 'now' | 'country_code'>,
  tellsPhone: boolean,
): CallbackTime | null {
  const told = message.sentences.filter(
    ({ text }) => !/^\W*(?:when|what time|how soon|do|does|did|will)\b/u.test(text),
  );
  const asked = told.some((sentence) => callIn(sentence) !== null);
  const mayBeCalled = tellsPhone || state.phone !== null;
  const isExpected = asked || ((state.wants_human || state.call_offered) && state.last_asked !== 'timeline');
  for (const sentence of told) {
    const call = callIn(sentence);
    const alone = call || sentence.asks ? null : timeAlone(sentence, isExpected, mayBeCalled);
    const span = call ? timeOfCall(sentence, call) : alone;
    if (!span) continue;
    const words = wordsAt(message, sentence.start + span.start, sentence.start + span.end);
    return { value: words, span: words, date: callbackDate(words.toLowerCase(), now, country_code) };
  }
  return null;
}

/** Where the sentence asks for a call. */
function callIn({ text }: Sentence): Span | null {
  const match = asksForCall.exec(text);
  if (!match || tellsOfCalls.test(text.slice(0, match.index + match[0].length))) return null;
  return { start: match.index, end: match.index + match[0].length };
}

/** The time behind the call, or else the one before it; never that of the opening. */
function timeOfCall({ text }: Sentence, call: Span): Span | null {
  const times = timesIn(text);
  const after = times.find(({ start }) => start >= call.start);
  if (after && !ofOpening.test(text.slice(call.end, after.start))) {
    const verb = call.start + text.slice(call.start).search(callVerb);
    const not = /[,;]/u.test(text.slice(call.end, after.start)) ? null : notThen.exec(text.slice(0, verb));
    return not ? { start: not.index, end: after.end } : after;
  }
  const before = times.findLast(({ end }) => end <= call.end);
  return before && !ofOpening.test(text.slice(0, call.start)) ? before : null;
}

/** A time without a call: it is judged, or stands alone where a call is wanted. */
function timeAlone({ text }: Sentence, isExpected: boolean, mayBeCalled: boolean): Span | null {
  const [time] = timesIn(text);
  if (!time || ofOpening.test(text)) return null;
  if (suits.test(text)) return isExpected || mayBeCalled ? time : null;
  // "After six, he's on site till then": the reason stands in a clause of its own.
  const until = /(?<=[,;]\s)|(?<=\s)(?=(?:because|since|as|when|till|until)\s)/u.exec(text.slice(time.end));
  const beside = wordsOf(`${text.slice(0, time.start)} ${text.slice(time.end).slice(0, until?.index)}`);
  return isExpected && beside.every((word) => fillers.has(word)) ? time : null;
}

/** Every time that a text tells: words that say when, with what joins them and what leads to them. */
function timesIn(text: string): Span[] {
  const points = [...text.matchAll(anchors), ...[...text.matchAll(hours)].filter((hour) => standsAlone(text, hour))]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .toSorted((a, b) => a.start - b.start);
  const times: Span[] = [];
  for (const point of points) {
    const last = times.at(-1);
    if (last && point.end <= last.end) continue;
    if (last && wordsOf(text.slice(last.end, point.start)).every((word) => between.has(word)))
      times[times.length - 1] = { start: last.start, end: point.end };
    else times.push({ start: withLead(text, point.start), end: point.end });
  }
  return times;
}

/** Whether no noun follows a number: "after two", not "about two machines". */
function standsAlone(text: string, hour: RegExpExecArray): boolean {
  const rest = text.slice(hour.index + hour[0].length).trimStart();
  const [next = ''] = wordsOf(rest);
  return [next === '', !/^\p{L}/u.test(rest), between.has(next), fillers.has(next), rest.search(anchors) === 0].some(
    Boolean,
  );
}

/** Where the words begin that lead to a time: "after" of "after 3". */
function withLead(text: string, start: number): number {
  const lead = /(?<!\S)(\S+)\s{1,2}$/u.exec(text.slice(Math.max(0, start - 20), start));
  return lead?.[1] && ahead.has(lead[1]) ? withLead(text, start - lead[0].length) : start;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}']+/gu) ?? [];
