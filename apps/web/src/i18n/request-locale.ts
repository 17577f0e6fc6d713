import { headers } from 'next/headers';
import { defaultLocale, isLocale, type Locale } from './locales.data';

/** The header in which src/proxy.ts hands on the language of the address. */
export const LOCALE_HEADER = 'x-locale';

/** The language of the page that is being made. */
export async function requestLocale(): Promise<Locale> {
  const locale = (await headers()).get(LOCALE_HEADER) ?? '';
  return isLocale(locale) ? locale : defaultLocale;
}
