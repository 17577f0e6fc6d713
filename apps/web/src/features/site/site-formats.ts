import { locales, type Locale } from '@/i18n/locales.data';
import type { Hours } from './contact.data';

export interface SiteFormats {
  /** Australian dollars, cents only where there are some. */
  money: (amount: number) => string;
  /** "Monday – Friday, 7 am – 4:30 pm". */
  hours: (hours: Hours) => string;
  /** "1–2". */
  range: (range: readonly [number, number]) => string;
}

/** How a language writes prices and opening hours. */
export function siteFormats(locale: Locale): SiteFormats {
  const { tag } = locales[locale];
  const money = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'AUD',
    currencyDisplay: locale === 'en' ? 'narrowSymbol' : 'symbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const day = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: 'UTC' });
  const between = (first: string, last: string) => (first === last ? first : `${first} – ${last}`);
  // The first of January 2024 was a Monday.
  const dayName = (number: number) => day.format(Date.UTC(2024, 0, number));
  const timeName = (clock: string) => time.format(new Date(`2024-01-01T${clock}Z`));
  return {
    money: (amount) => money.format(amount),
    hours: ({ days, from, to }) =>
      `${between(dayName(days[0]), dayName(days[1]))}, ${between(timeName(from), timeName(to))}`,
    range: ([first, last]) => (first === last ? String(first) : `${first}–${last}`),
  };
}
