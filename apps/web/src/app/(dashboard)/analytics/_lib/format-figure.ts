import type { Unit } from './panel';

const LOCALE = 'en-AU';

const numbers: Readonly<Record<Exclude<Unit, 'seconds'>, Intl.NumberFormat>> = {
  count: new Intl.NumberFormat(LOCALE),
  percent: new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 }),
  usd: new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'USD', maximumSignificantDigits: 4 }),
  aud: new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'AUD', maximumFractionDigits: 0 }),
  rating: new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
};

const times: readonly [seconds: number, unit: string, digits: number][] = [
  [86_400, 'day', 1],
  [3_600, 'hour', 1],
  [60, 'minute', 1],
  [1, 'second', 1],
];

/** What stands where there is nothing to say. */
export const NOTHING = '–';

/** A figure as people read it. */
export function formatFigure(value: number | null, unit: Unit): string {
  if (value === null) return NOTHING;
  return unit === 'seconds' ? formatSeconds(value) : numbers[unit].format(value);
}

function formatSeconds(seconds: number): string {
  const [size, unit, digits] = times.find(([from]) => seconds >= from) ?? [0.001, 'millisecond', 0];
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(LOCALE, format).format(seconds / size);
}

const dayOfYear = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });

/** `2026-11-30` as "30 Nov 2026"; a day has no time zone. */
export const formatDayOfYear = (iso: string): string => dayOfYear.format(new Date(iso));
