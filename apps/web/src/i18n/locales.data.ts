/** The languages that the site speaks. The first is what everything falls back on, and has no prefix in addresses. */
export const locales = {
  en: { tag: 'en-AU', name: 'English' },
  es: { tag: 'es', name: 'Español' },
  fr: { tag: 'fr', name: 'Français' },
  it: { tag: 'it', name: 'Italiano' },
  vi: { tag: 'vi', name: 'Tiếng Việt' },
  'zh-Hans': { tag: 'zh-Hans', name: '简体中文' },
} as const satisfies Record<
  string,
  { /** BCP 47, for `lang` and formats. */ tag: string; /** As its speakers say. */ name: string }
>;

export type Locale = keyof typeof locales;

export const defaultLocale = 'en' satisfies Locale;

export const localeNames = Object.keys(locales) as Locale[];

export const isLocale = (value: string): value is Locale => Object.hasOwn(locales, value);
