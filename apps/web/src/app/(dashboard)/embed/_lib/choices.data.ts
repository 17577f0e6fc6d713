import { localeNames, locales } from '@/i18n/locales.data';

/** What attributes of the widget may be, besides how they come. */
export const choices = {
  position: ['bottom-left'],
  theme: ['light', 'dark', 'inherit'],
  consent: ['required'],
} as const;

/** Those that the chat speaks, each by its own name. */
export const languages = localeNames.map((value) => ({ value, label: locales[value].name }));
