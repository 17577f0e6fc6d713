import type { Translate } from '@/i18n/get-translations';
import { formatFieldName } from '@/lib/format';

type T = Translate<'people'>;

interface Held {
  what: string;
  count: number;
}

/** "1 lead", "12 messages"; what is new to this page by the name that services have for it. */
export function describeHeld({ what, count }: Held, t: T): string {
  const key = `held.${what}`;
  return isKnown(key, t) ? t(key, { count }) : `${count} ${formatFieldName(what).toLowerCase()}`;
}

/** "1 lead, 2 cards on the board", or that there was nothing. */
export function describeCounts(counts: readonly Held[], t: T): string {
  const told = counts.filter(({ count }) => count > 0).map((held) => describeHeld(held, t));
  return told.length === 0 ? t('held.nothing') : told.join(', ');
}

/** What a service is to the sales team. */
export function serviceName(service: string, t: T): string {
  const key = `services.${service}`;
  return isKnown(key, t) ? t(key) : service;
}

type KnownKey = 'held.accounts' | 'services.crm';

/** Services name what they hold, and the messages what people read of it; one may be ahead of the other. */
const isKnown = <K extends KnownKey>(key: string, t: T): key is K => t.has(key as KnownKey);
