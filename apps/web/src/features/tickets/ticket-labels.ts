import type { Translate } from '@/i18n/get-translations';
import type { OwnTicketSummary } from '@/lib/api-types';

export const ticketStatuses = ['open', 'waiting', 'solved', 'closed'] as const satisfies OwnTicketSummary['status'][];
export const urgencies = ['urgent', 'high', 'medium', 'low'] as const satisfies OwnTicketSummary['urgency'][];
export const categories = [
  'coffee_taste',
  'dialing_in',
  'delivery',
  'machine',
  'milk',
  'menu',
  'other',
] as const satisfies OwnTicketSummary['category'][];

/** What a customer told, in the order in which it is read. */
export const factFields = [
  'details',
  'when_started',
  'tried',
  'business_impact',
  'order_number',
] as const satisfies (keyof OwnTicketSummary)[];

/** The values of a ticket by what staff read of them. */
export const ticketLabels = (t: Translate<'tickets'>) => ({
  status: labelled(ticketStatuses, (one) => t(`statuses.staff.${one}`)),
  urgency: labelled(urgencies, (one) => t(`urgencies.${one}`)),
  category: labelled(categories, (one) => t(`categories.${one}`)),
});

const labelled = <T extends string>(all: readonly T[], say: (one: T) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(all.map((one) => [one, say(one)]));
