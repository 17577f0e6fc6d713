const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment in a time zone, as `2026-11-30`. */
export function dayOf(at: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // The form of Swedish is that of ISO 8601.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

const DAY_MS = 86_400_000;
const numberOf = (day: string): number => Date.parse(day) / DAY_MS;

/** The day so many days later; of days alone, whatever clocks do meanwhile. */
export const dayAfter = (day: string, days: number): string =>
  new Date((numberOf(day) + days) * DAY_MS).toISOString().slice(0, 10);

/** How many days from one to another, both included. */
export const daysWithin = (from: string, to: string): number => numberOf(to) - numberOf(from) + 1;

/** Whether the calendar has such a day. */
export const isDay = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(Date.parse(text)).toISOString().slice(0, 10) === text;
