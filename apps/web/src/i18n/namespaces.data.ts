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
  apiLog: english,
  audit: english,
  auth: english,
  board: english,
  coffee: everywhere,
  common: everywhere,
  contact: everywhere,
  conversations: english,
  design: english,
  desk: english,
  embed: english,
  home: everywhere,
  knowledge: english,
  leads: english,
  machines: everywhere,
  nav: english,
  notifications: english,
  people: english,
  privacy: everywhere,
  session: english,
  settings: english,
  site: everywhere,
  support: english,
  tickets: english,
  training: everywhere,
  transcript: english,
  users: english,
  webhooks: english,
} as const satisfies Record<string, readonly Locale[]>;

export type Namespace = keyof typeof namespaces;
