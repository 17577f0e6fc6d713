import { localeNames, type Locale } from './locales.data';

/**
 * The first language of an Accept-Language header, where the site speaks it; null where it does not, or where the reader
 * reads English as well as anything. Chinese counts where it is not said to be the traditional script.
 */
export function preferredLocale(acceptLanguage: string): Locale | null {
  const [wanted] = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag: tag.toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  if (!wanted || /^zh-(?:hant|tw|hk|mo)\b/.test(wanted.tag)) return null;
  const [language] = wanted.tag.split('-');
  return localeNames.find((locale) => locale.split('-')[0] === language) ?? null;
}
