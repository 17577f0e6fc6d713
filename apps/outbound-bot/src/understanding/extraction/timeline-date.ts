import { en } from 'chrono-node';
import { units } from '@abbotsford/understanding';
import { months } from '../vocabulary.data';
import { type MonthDay, holidayIn } from './holidays';
import { monthFirst, seasonStart, southern } from './timeline.data';
import type { TimeKind } from './time-phrases.data';

/** A day in the calendar, months from 1; what overflows is carried ("month 14"). */
const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));
const lastDay = (year: number, month: number) => day(year, month + 1, 0);

interface When {
  readonly now: Date;
  readonly countryCode: string | null;
}

/**
 * The ISO day that follows from words of a kind, or null where none does. A period gives its first day that has not
 * passed: today while it goes on. A day in the past is no plan, so it gives none.
 */
export function timelineDate(words: string, kind: TimeKind, when: When): string | null {
  const date = readers[kind](words, when);
  return date && date >= today(when.now) ? date.toISOString().slice(0, 10) : null;
}

const today = (now: Date): Date => day(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());

const readers: Readonly<Record<TimeKind, (words: string, when: When) => Date | null>> = {
  anchored,
  date: exactDate,
  relative: (words, { now }) => relative(words, now),
  quarter,
  season,
  month,
  holiday,
  span,
  year: (words, { now }) => partOf(words, Number(/20\d\d/.exec(words)?.[0] ?? now.getUTCFullYear()), 1, 12, now),
  year_month: (words, { now }) => {
    const number = Number(/(?<!\d)\d{1,2}(?!\d)/.exec(words)?.[0]);
    return partOf(words, yearIn(words, now) ?? now.getUTCFullYear(), number, 1, now);
  },
  foreign: () => null,
  vague: () => null,
};

function holiday(words: string, { now, countryCode }: When): Date | null {
  const named = yearIn(words, now);
  const inYear = (dayIn: (year: number) => MonthDay) =>
    named === null ? upcoming((year) => day(year, ...dayIn(year)), now) : day(named, ...dayIn(named));
  // The Australian financial year 2028 ends on 30 June 2028; it began on 1 July of the year before.
  if (/financial|tax/.test(words) && countryCode === 'AU') {
    if (/\bend\b/.test(words)) return inYear(() => [6, 30]);
    return named === null ? inYear(() => [7, 1]) : day(named - 1, 7, 1);
  }
  const dayIn = holidayIn(words);
  return dayIn && inYear(dayIn);
}

/** A date with its day; chrono knows the many ways to write one. */
function exactDate(words: string, { now, countryCode }: When): Date | null {
  const chrono = countryCode && monthFirst.has(countryCode) ? en.casual : en.GB;
  const inOrder = /(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})/.exec(words);
  if (inOrder) return realDay(...(inOrder.slice(1).map(Number) as [number, number, number]));
  const dotted = words.replace(/(\d{1,2})\.(\d{1,2})\.(\d{2,4})/, '$1/$2/$3');
  const start = chrono.parse(dotted, { instant: now, timezone: 0 }, { forwardDate: true })[0]?.start;
  const [year, month, date] = [start?.get('year'), start?.get('month'), start?.get('day')];
  return year && month && date ? day(year, month, date) : null;
}

/** Null for a day that no calendar has ("2028/02/31"). */
function realDay(year: number, month: number, date: number): Date | null {
  const found = day(year, month, date);
  return found.getUTCMonth() + 1 === month && found.getUTCDate() === date ? found : null;
}

/** "Six weeks after the lease starts in May": so long from the first day of May. */
function anchored(words: string, when: When): Date | null {
  const [span = '', anchor = ''] = words.split(/\b(?:after|before|from|following|once)\b(.*)/u);
  const from = month(anchor, when);
  return from && relative(span, from, /\bbefore\b/u.test(words) ? -1 : 1);
}

/** @param sign -1: so long before `now` */
function relative(words: string, now: Date, sign: 1 | -1 = 1): Date | null {
  const unit = /\b(day|week|wk|fortnight|month|mth|year|yr)/.exec(words)?.[1];
  const before = unit ? words.slice(0, words.lastIndexOf(unit)) : '';
  const counted = countIn(before);
  if (!unit || counted === null) return null;
  const count = counted * sign;
  const [year, month, date] = [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()];
  if (unit === 'day') return day(year, month, date + Math.round(count));
  if (unit === 'week' || unit === 'wk' || unit === 'fortnight')
    return day(year, month, date + Math.round(count * (unit === 'fortnight' ? 14 : 7)));
  const monthsAhead = Math.round(unit === 'year' || unit === 'yr' ? count * 12 : count);
  // The 31st a month later is the last day of a shorter month.
  const target = day(year, month + monthsAhead, date);
  return target.getUTCDate() === date ? target : day(year, month + monthsAhead + 1, 0);
}

/** The count before the unit; of a range ("six to eight weeks") the nearer end. "The next month" is one. */
function countIn(words: string): number | null {
  if (/\bhalf an?\b/.test(words)) return 0.5;
  if (/\band a half\b/.test(words)) return (countIn(words.replace(/\band a half\b/, '')) ?? 1) + 0.5;
  const match = /\d+(?:\.\d+)?|a couple(?: of)?|couple of|a few|several|\b(?:\p{L}+)\b(?=[^\p{L}]*$)/u.exec(words);
  const found = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen)\b/.exec(words)?.[0];
  const figure = /\d+(?:\.\d+)?/.exec(words)?.[0];
  if (figure) return Number(figure);
  if (found) return units[found] ?? null;
  if (/couple/.test(words)) return 2;
  if (/\b(?:a few|several)\b/.test(words)) return 3;
  return match || /\b(?:an?|next|coming)\s*$/.test(words) ? 1 : null;
}

function quarter(words: string, { now }: When): Date | null {
  const ordinal =
    /q([1-4])/.exec(words)?.[1] ??
    ordinals[/\b(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter/.exec(words)?.[1] ?? ''];
  const half =
    /h([12])/.exec(words)?.[1] ??
    (/second half|last half|2nd half/.test(words) ? '2' : /(?:first|1st) half/.test(words) ? '1' : undefined);
  const first = ordinal ? Number(ordinal) * 3 - 2 : half ? Number(half) * 6 - 5 : null;
  if (first === null) return null;
  const length = ordinal ? 3 : 6;
  const year =
    yearIn(words, now) ??
    (day(now.getUTCFullYear(), first + length, 1) > now ? now.getUTCFullYear() : now.getUTCFullYear() + 1);
  return partOf(words.replace(/(?:first|second|last) half/, ''), year, first, length, now);
}

const ordinals: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  last: '4',
  '1st': '1',
  '2nd': '2',
  '3rd': '3',
  '4th': '4',
};

function season(words: string, { now, countryCode }: When): Date | null {
  const name = /spring|summer|autumn|fall|winter/.exec(words)?.[0] ?? '';
  const north = seasonStart[name];
  if (!north) return null;
  const first = countryCode && southern.has(countryCode) ? ((north + 5) % 12) + 1 : north;
  const named = yearIn(words, now);
  if (named !== null) return partOf(words, named, first, 3, now);
  // A season that is on now is meant by "this" alone; otherwise it is the one that has still to begin.
  const begins = (year: number) => day(year, first, 1);
  const current = [now.getUTCFullYear() - 1, now.getUTCFullYear()].find(
    (year) => begins(year) <= now && now < day(year, first + 3, 1),
  );
  const year = current !== undefined && /\bthis\b/.test(words) ? current : upcoming(begins, now).getUTCFullYear();
  return partOf(words, year, first, 3, now);
}

function month(words: string, { now }: When): Date | null {
  const name = new RegExp(`(?<!\\p{L})(?:${months}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\\p{L})`, 'u').exec(
    words,
  )?.[0];
  if (!name) return null;
  const number = months.split('|').findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
  const thisYear = now.getUTCFullYear();
  const ahead = number - (now.getUTCMonth() + 1);
  const named = yearIn(words, now);
  if (named !== null) return partOf(words, named, number, 1, now);
  if (ahead < 0 || (ahead === 0 && /\bnext\b/.test(words))) return partOf(words, thisYear + 1, number, 1, now);
  const upcomingPart = partOf(words, thisYear, number, 1, now);
  // "Early November", said at its end.
  return upcomingPart < today(now) ? partOf(words, thisYear + 1, number, 1, now) : upcomingPart;
}

function span(words: string, when: When): Date | null {
  const { now } = when;
  const [year, monthNow, date] = [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()];
  const next = /\b(?:next|coming|following)\b/.test(words) ? 1 : 0;
  if (/this time next year/.test(words)) return day(year + 1, monthNow, date);
  if (/mid[- ]year/.test(words)) return upcoming((one) => day(one, 7, 1), now);
  if (/year/.test(words))
    return next || /\b(?:early|mid|middle|late|end|start|beginning)\b/.test(words)
      ? partOf(words, year + next, 1, 12, now)
      : null;
  if (/quarter/.test(words)) return next ? day(year, Math.floor((monthNow - 1) / 3) * 3 + 4, 1) : null;
  if (/month/.test(words))
    return /\b(?:end|late)\b/.test(words) ? lastDay(year, monthNow + next) : next ? day(year, monthNow + 1, 1) : null;
  if (/week(?!end)/.test(words)) return next ? day(year, monthNow, date + 7) : null;
  return exactDate(words, when);
}

/** The part of a period that the words name: its first day, its middle, or its last day; today while the part goes on. */
function partOf(words: string, year: number, first: number, length: number, now: Date): Date {
  const { from, to } = namedPart(words, year, first, length);
  return from < today(now) && today(now) <= to ? today(now) : from;
}

/** First and last day. */
function namedPart(words: string, year: number, first: number, length: number): { from: Date; to: Date } {
  const end = lastDay(year, first + length - 1);
  if (/\bend\b|\blast week\b/.test(words)) return { from: end, to: end };
  if (/\b(?:late|later)\b/.test(words))
    return {
      from: length === 1 ? day(year, first, 21) : day(year, first + Math.ceil((length * 2) / 3), 1),
      to: end,
    };
  if (/\bmid|\bmiddle\b/.test(words)) {
    if (length === 1) return { from: day(year, first, 15), to: day(year, first, 20) };
    if (length === 3) return { from: day(year, first + 1, 15), to: lastDay(year, first + 1) };
    return { from: day(year, first + length / 2, 1), to: lastDay(year, first + length / 2) };
  }
  if (/\bsecond half\b/.test(words))
    return { from: length === 1 ? day(year, first, 16) : day(year, first + length / 2, 1), to: end };
  const from = day(year, first, 1);
  if (/\b(?:early|start|beginning)\b/.test(words))
    return { from, to: length === 1 ? day(year, first, 10) : lastDay(year, first + Math.ceil(length / 3) - 1) };
  return { from, to: end };
}

function yearIn(words: string, now: Date): number | null {
  const named = /20\d\d/.exec(words)?.[0];
  if (named) return Number(named);
  if (/next year/.test(words)) return now.getUTCFullYear() + 1;
  return /this year|the year/.test(words) ? now.getUTCFullYear() : null;
}

/** The first occurrence that has not begun yet. */
function upcoming(occurrence: (year: number) => Date, now: Date): Date {
  const thisYear = occurrence(now.getUTCFullYear());
  return thisYear > now ? thisYear : occurrence(now.getUTCFullYear() + 1);
}
