import { en } from 'chrono-node';
import { monthFirst } from './timeline.data';

/** Who says more has named several days. */
const longestTime = 80;

/**
 * The ISO day that words of a wished time name, or null. "Tomorrow" is another day in Perth than in Sydney at times: a
 * day counts when it is the same wherever in the country the visitor may be.
 */
export function callbackDate(words: string, now: Date, countryCode: string | null): string | null {
  if (words.length > longestTime) return null;
  const days = new Set(todaysIn(countryCode, now).map((today) => dayOf(words, today, countryCode)));
  const [day = null] = days;
  return days.size === 1 ? day : null;
}

/** Null unless the words name exactly one day. */
function dayOf(words: string, today: string, countryCode: string | null): string | null {
  // "Next week" is no day, and "Monday week" is not this Monday.
  if (/\bweek\b/u.test(words) || /\b(?:don't|do not|never|not)\b/u.test(words)) return null;
  const chrono = countryCode && monthFirst.has(countryCode) ? en.casual : en.GB;
  const found = chrono
    .parse(words, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 }, { forwardDate: true })
    .filter(({ start }) => start.isCertain('day') || start.isCertain('weekday'));
  const [only] = found;
  if (!only || found.length > 1 || only.end) return null;
  const [year, month, date] = [only.start.get('year'), only.start.get('month'), only.start.get('day')];
  return year && month && date ? new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10) : null;
}

/** Which day it is in the time zones of a country; without one, all round the world. */
function todaysIn(countryCode: string | null, now: Date): string[] {
  const zones = countryCode === null ? [] : zonesOf(countryCode);
  const days = (zones.length > 0 ? zones : ['Pacific/Pago_Pago', 'Pacific/Kiritimati']).map((timeZone) =>
    new Intl.DateTimeFormat('en-CA', { timeZone }).format(now),
  );
  return [...new Set(days)];
}

/** Older engines have a property for it, newer ones a method; the types have neither. */
function zonesOf(countryCode: string): readonly string[] {
  const locale = new Intl.Locale(`und-${countryCode}`) as {
    readonly timeZones?: readonly string[];
    getTimeZones?(): readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
