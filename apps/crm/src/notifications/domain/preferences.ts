import type { NotificationKind, NotificationPreference } from '@abbotsford/contracts';

export type Preference = Readonly<Omit<NotificationPreference, 'kind'>>;
/** What somebody has chosen; of what they have not, `byDefault` holds. */
export type Preferences = Readonly<Partial<Record<NotificationKind, Preference>>>;

/** Nothing that makes a noise, asks for anything or fills a mailbox before somebody wants it. */
export const byDefault: Preference = { dashboard: true, sound: false, browser: false, mail: 'never' };

export const preferenceOf = (preferences: Preferences, kind: NotificationKind): Preference =>
  preferences[kind] ?? byDefault;
