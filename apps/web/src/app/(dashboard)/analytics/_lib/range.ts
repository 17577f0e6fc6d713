/** The ranges that one press gives. */
export const presets = ['today', '7', '30', '90', 'quarter'] as const;
export type Preset = (typeof presets)[number];

/** Days like `2026-11-30`, both included. */
export interface Range {
  readonly preset: Preset | null;
  readonly from: string;
  readonly to: string;
}

export const DEFAULT_PRESET: Preset = '30';
const DAYS_AT_MOST = 731;
const DAY_MS = 86_400_000;

type Query = Pick<URLSearchParams, 'get'>;

/** The day where the reader is. */
export function todayHere(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

export function rangeOf(preset: Preset, today: string): Range {
  return { preset, from: firstDayOf(preset, today), to: today };
}

/** The range that an address names; that of a month where it names none of ours. */
export function readRange(query: Query, today: string): Range {
  const preset = presets.find((one) => one === query.get('range'));
  if (preset) return rangeOf(preset, today);
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  return problemOf(from, to) === null ? { preset: null, from, to } : rangeOf(DEFAULT_PRESET, today);
}

export const writeRange = ({ preset, from, to }: Range): string =>
  new URLSearchParams(preset ? { range: preset } : { from, to }).toString();

/** What is wrong with two days as a range; null when nothing is. */
export function problemOf(
  from: string,
  to: string,
): { field: 'from' | 'to'; key: 'noDay' | 'order' | 'tooLong' } | null {
  if (!isDay(from)) return { field: 'from', key: 'noDay' };
  if (!isDay(to)) return { field: 'to', key: 'noDay' };
  const length = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (length < 1) return { field: 'to', key: 'order' };
  return length > DAYS_AT_MOST ? { field: 'from', key: 'tooLong' } : null;
}

function firstDayOf(preset: Preset, today: string): string {
  if (preset === 'today') return today;
  if (preset === 'quarter') {
    const [year = '', month = ''] = today.split('-');
    const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
    return `${year}-${String(first).padStart(2, '0')}-01`;
  }
  return new Date(Date.parse(today) - (Number(preset) - 1) * DAY_MS).toISOString().slice(0, 10);
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(Date.parse(text)).toISOString().slice(0, 10) === text;
