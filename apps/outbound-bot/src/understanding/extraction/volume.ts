import { findAmounts, frameAt, isTheirs, putsRight, readMessage, wordsAt } from '@abbotsford/understanding';
import type { Amount, Frame, Message, Sentence } from '@abbotsford/understanding';
import type { UnderstandingInput } from '../../domain/understanding';
import type { FoundFields } from '../../domain/understanding';
import {
  cups,
  daysOpen,
  drinker,
  notCups,
  notCupsBefore,
  perDay,
  perMonth,
  perOther,
  perWeek,
  perYear,
  servingVerb,
} from './volume.data';

type Volume = NonNullable<FoundFields['volume']>;
type Context = Pick<UnderstandingInput, 'state' | 'history'>;

/** Weeks in each, for what is told by more than the day; a month has 30 days. */
const weeksIn = { week: 1, month: 30 / 7, year: 365 / 7 } as const;
type LongPeriod = keyof typeof weeksIn;
type Period = 'day' | LongPeriod;

interface Reading {
  readonly amount: Amount;
  readonly per: Period;
  readonly start: number;
  readonly end: number;
}

const counted = new RegExp(
  `^[-+]?\\s?(?:ish |or so |odd |plus |\\+ ?)?(?:or so |of )?(?:\\p{L}+ ){0,2}?${cups}(?!\\p{L})(?! ?(?:shops?|bars?|houses?|carts?|vans?|trucks?|kiosks?|stands?|places?|businesses|trailers?|stalls?|machines?|grinders?|roasters?|brands?|blends?|suppliers?|beans)(?!\\p{L}))`,
  'u',
);
const daily = new RegExp(`^[^.!?,;]{0,25}?${perDay}(?!\\p{L})`, 'u');
const weekly = new RegExp(`^[^.!?,;]{0,25}?${perWeek}(?!\\p{L})`, 'u');
const monthly = new RegExp(`^[^.!?,;]{0,25}?${perMonth}(?!\\p{L})`, 'u');
const yearly = new RegExp(`^[^.!?,;]{0,25}?${perYear}(?!\\p{L})`, 'u');
const otherRate = new RegExp(`^[^.!?,;]{0,25}?${perOther}(?!\\p{L})`, 'u');
const ofNothingElse = new RegExp(
  `^[\\s/]*(?:(?:or so|or thereabouts|on average|plus|odd|of them|of those) )?(?:${perDay}|${perWeek}|${perMonth}|${perYear})`,
  'u',
);
/** How the cups are counted, the surest first. */
const periods: readonly { readonly per: Period; readonly pattern: RegExp }[] = [
  { per: 'day', pattern: daily },
  { per: 'week', pattern: weekly },
  { per: 'month', pattern: monthly },
  { per: 'year', pattern: yearly },
];
/** Cups a day. Cups a week count once the days a week are told, in this message or in answer to the question for them. */
export function extractVolume(message: Message, { state, history }: Context): Volume | null {
  const asked = state.last_asked === 'volume';
  const ofWeek = asked && state.volume === null ? withDaysOf(message, history) : null;
  if (ofWeek) return ofWeek;
  const readings = readingsOf(message, asked || comesBackTo(message, state), state.volume);
  const reading = readings.at(-1);
  if (!reading) return null;
  const text = wordsAt(message, reading.start, reading.end);
  if (reading.per === 'day') return volume(reading.amount.value, text, text);
  const days = daysIn(message.text);
  return days
    ? volume(perDayOf(reading, reading.per, days.days), text, `${text}, ${wordsAt(message, days.start, days.end)}`)
    : null;
}

/** "Right, 150ish", two questions later: nothing but a number, and no other is waited for. */
const comesBackTo = ({ text }: Message, { volume, ask_counts, last_asked }: Context['state']): boolean =>
  volume === null &&
  (ask_counts.volume ?? 0) > 0 &&
  !['cafe_count', 'timeline', 'phone'].some((topic) => topic === last_asked) &&
  /^(?:\p{L}+[,.!]? ){0,3}\d{2,4}(?:ish)?(?: (?:or so|cups|i think|maybe))?\W*$/u.test(text);

const perDayOf = ({ amount }: Reading, per: LongPeriod, daysOpen: number) => amount.value / weeksIn[per] / daysOpen;

/** Whether cups a week, a month or a year are told without the days: what is missing is the days. */
export function tellsWeeklyVolume(message: Message): boolean {
  return weeklyIn(message) !== null && !daysIn(message.text);
}

function volume(value: number, span: string, text: string): Volume | null {
  const rounded = Math.floor(value + 0.5);
  return rounded >= 1 && rounded <= 100_000 ? { value: rounded, span, text } : null;
}

/** What the sentences of a message tell of cups, at most one reading each. */
function readingsOf(message: Message, asked: boolean, known: number | null): Reading[] {
  const counts = message.sentences.map((sentence) => countsIn(message, sentence, asked));
  // "At my last job 300 cups, here 85": what the one number counts, the other does as well.
  const contrast = counts.flat().find((count) => count.counted && !count.holds);
  return message.sentences.flatMap((sentence, i) => {
    const told = counts[i] ?? [];
    const isCorrection = putsRight(message, sentence);
    const corrects =
      known !== null && (isCorrection || told.some(({ amount, holds }) => amount.value === known && !holds));
    const isSameThing = contrast !== undefined || (isCorrection && told.some((count) => count.counted));
    const readings = told
      .filter(({ holds }) => holds)
      .filter(
        ({ counted, bare, amount }) =>
          counted ||
          (bare && (asked || (isSameThing && amount.value >= 5) || (corrects && amount.value * 10 >= known))),
      )
      .map((count) => (count.counted || !contrast ? count : { ...count, per: contrast.per }));
    // "120 on weekdays and 200 on weekends": the first is the usual day, unless the visitor corrects it.
    const replaces = isCorrection && !/\b(?:weekends?|saturdays?|sundays?)\b/u.test(sentence.text);
    return replaces ? readings.slice(-1) : readings.slice(0, 1);
  });
}

/** A number that may be one of cups. */
interface Count extends Reading {
  /** Its words say that it is one. */
  readonly counted: boolean;
  /** It stands alone: what it counts was said before. */
  readonly bare: boolean;
  /** Of the visitor's business, and neither of the past, nor denied or supposed. */
  readonly holds: boolean;
}

function countsIn(message: Message, sentence: Sentence, asked: boolean): Count[] {
  if (drinker.test(sentence.text)) return [];
  return findAmounts(sentence.text).flatMap((amount) => {
    const before = sentence.text.slice(0, amount.start);
    const lead = before.slice(-longestLead);
    const after = sentence.text.slice(amount.end);
    if (notCups.test(after) || notCupsBefore.test(lead)) return [];
    const unit = counted.exec(after)?.[0] ?? '';
    const rest = after.slice(unit.length);
    if (otherRate.test(rest) && !daily.test(rest)) return [];
    const per = nearestPeriod(rest) ?? 'day';
    const rate = periods.find((one) => one.per === per)?.pattern.exec(rest)?.[0] ?? '';
    // "We sell 40 croissants a day": something else is counted.
    const serves = servingVerb.test(before) && ofNothingElse.test(rate);
    const inCups =
      unit !== '' &&
      !(amount.value < 5 && rate === '') &&
      !/\b(?:a|an)$/.test(sentence.text.slice(amount.start, amount.end));
    const end = amount.end + unit.length + rate.length;
    return [
      {
        amount,
        per,
        start: sentence.start + amount.start - softenersIn(lead),
        end: sentence.start + end,
        counted: inCups || serves || (asked && rate !== ''),
        bare: isBare(after, rest),
        holds: holds(frameAt(message, sentence.start + amount.start)),
      },
    ];
  });
}

const holds = (frame: Frame) => isTheirs(frame) && (frame.mode === 'said' || frame.mode === 'asked');

/** "700 a week and we open every day" is told by the week: the first period that is named counts. */
const nearestPeriod = (rest: string): Period | undefined =>
  periods
    .flatMap(({ per, pattern }) => {
      const words = pattern.exec(rest)?.[0];
      return words === undefined ? [] : [{ per, length: words.length }];
    })
    .sort((a, b) => a.length - b.length)[0]?.per;

/** The number stands alone, or with words that only soften it. */
const isBare = (after: string, rest: string) =>
  /^(?:[\s-]?(?:ish|or so|odd|plus|max|maximum|minimum|at least|i think|i guess|i'd say|probably|hopefully|please|to start|at first|mark|tops|give or take|\+|~))*\s*(?:[,.!;?)]|$|\s-|\snot\b|\son\b|\sbut\b|\sto (?:start|begin)|\sper\b)/u.test(
    after,
  ) || rest.trim() === '';

/** Longer than what softens a number. */
const longestLead = 40;

/** Characters of "about", "roughly" right before a number: they belong to the visitor's words. */
function softenersIn(lead: string): number {
  const softeners =
    /(?:\b(?:about|around|roughly|approximately|approx\.?|maybe|probably|some|up to|over|at least|nearly|almost|close to|something like|between|say|~)\s*)+$/u.exec(
      lead,
    );
  return softeners?.[0].length ?? 0;
}

function daysIn(text: string): { readonly days: number; readonly start: number; readonly end: number } | null {
  for (const { pattern, days } of daysOpen) {
    const match = pattern.exec(text);
    if (match) return { days, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function weeklyIn(message: Message): (Reading & { readonly per: LongPeriod }) | null {
  return (
    readingsOf(message, false, null).findLast(
      (one): one is Reading & { readonly per: LongPeriod } => one.per !== 'day',
    ) ?? null
  );
}

/** "900 cups a week" (or a month, a year) was told before; this message says on how many days. */
function withDaysOf(message: Message, history: Context['history']): Volume | null {
  const days = daysIn(message.text) ?? bareDays(message);
  if (!days) return null;
  for (const { text } of history
    .filter(({ role }) => role === 'user')
    .slice(-3)
    .reverse()) {
    const earlier = readMessage(text);
    const reading = weeklyIn(earlier);
    if (!reading) continue;
    const span = wordsAt(message, days.start, days.end);
    return volume(
      perDayOf(reading, reading.per, days.days),
      span,
      `${wordsAt(earlier, reading.start, reading.end)}, ${span}`,
    );
  }
  return null;
}

function bareDays(message: Message) {
  const [amount] = findAmounts(message.text);
  if (!amount || amount.value < 1 || amount.value > 7 || !isBare(message.text.slice(amount.end), 'x')) return null;
  return { days: amount.value, start: amount.start, end: amount.end };
}
