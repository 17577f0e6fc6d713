import type { Locale } from './locales.data';
import { localeNames } from './locales.data';

const everywhere = localeNames;
const english: readonly Locale[] = ['en'];

/**
 * The message files `messages/<locale>/<namespace>.json`, and the locales that have them; elsewhere English is shown.
 * To translate a namespace: put its files there, and its locales here.
 */
export const namespaces = {
  account: english,
  analytics: english,
  auth: english,
  board: english,
  common: everywhere,
  conversations: english,
  home: english,
  knowledge: english,
  leads: english,
  people: english,
  site: english,
  support: english,
  tickets: english,
  users: english,
} as const satisfies Record<string, readonly Locale[]>;

export type Namespace = keyof typeof namespaces;
