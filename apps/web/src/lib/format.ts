const money = new Intl.NumberFormat('en-AU', { style: 'currency', currency: 'AUD', maximumFractionDigits: 0 });
const dateAndTime = new Intl.DateTimeFormat('en-AU', { dateStyle: 'medium', timeStyle: 'short' });
const date = new Intl.DateTimeFormat('en-AU', { dateStyle: 'medium' });
const time = new Intl.DateTimeFormat('en-AU', { timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** Australian dollars without cents. */
export function formatMoney(amount: number): string {
  return money.format(amount);
}

/** Date and time in the reader's own time zone. */
export function formatDateTime(iso: string): string {
  return dateAndTime.format(new Date(iso));
}

/** The date in the reader's own time zone. */
export function formatDate(iso: string): string {
  return date.format(new Date(iso));
}

/** The time of day in the reader's own time zone. */
export function formatTime(iso: string): string {
  return time.format(new Date(iso));
}

const units: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 days ago", "yesterday", "just now". `now` is in milliseconds; a time in the future counts as now. */
export function formatAge(iso: string, now: number): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  const fit = units.find(([, size]) => seconds >= size);
  return fit ? relative.format(-Math.floor(seconds / fit[1]), fit[0]) : 'just now';
}

/** "in 3 hours", "tomorrow", "now". `now` is in milliseconds; a time in the past counts as now. */
export function formatUntil(iso: string, now: number): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  const fit = units.find(([, size]) => seconds >= size);
  return fit ? relative.format(Math.floor(seconds / fit[1]), fit[0]) : 'now';
}

/** `coffee_style` as "Coffee style". */
export function formatFieldName(name: string): string {
  const words = name.replace(/_/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
