import { locales, type Locale } from './locales.data';

/** The first of the wished languages, best first, that the widget speaks; English when it speaks none of them. */
export function chooseLocale(wished: readonly (string | null | undefined)[]): Locale {
  for (const wish of wished) {
    const locale = wish ? localeOf(wish) : undefined;
    if (locale) return locale;
  }
  return locales[0];
}

function localeOf(tag: string): Locale | undefined {
  try {
    // So that zh, zh-CN and zh-SG are Simplified, and zh-TW and zh-HK are not.
    const { language, script } = new Intl.Locale(tag).maximize();
    return locales.find((locale) => locale === language || locale === `${language}-${script}`);
  } catch {
    return undefined;
  }
}
