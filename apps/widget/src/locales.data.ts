/** The languages of the widget's own words, each in messages/<locale>.json. The first is for everybody else. */
export const locales = ['en', 'es', 'fr', 'it', 'vi', 'zh-Hans'] as const;
export type Locale = (typeof locales)[number];
