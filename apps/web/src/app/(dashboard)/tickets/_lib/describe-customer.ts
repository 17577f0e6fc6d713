import type { Translate } from '@/i18n/get-translations';
import type { User } from '@/lib/api-types';

export interface CustomerFact {
  readonly label: string;
  readonly text: string;
  /** Where it can be used at once. */
  readonly href?: string;
}

/** What staff should know of a customer, in the order in which it is read; what was never told is left out. */
export function describeCustomer(user: User, t: Translate<'desk'>): readonly CustomerFact[] {
  const place = [user.city, user.country].filter(Boolean).join(', ');
  const cups = user.serving_capacity ?? null;
  return [
    { label: t('customer.name'), text: user.name },
    { label: t('customer.email'), text: user.email, href: `mailto:${user.email}` },
    ...(user.phone ? [{ label: t('customer.phone'), text: user.phone, href: `tel:${user.phone}` }] : []),
    ...(place ? [{ label: t('customer.place'), text: place }] : []),
    ...(user.coffee_style ? [{ label: t('customer.coffeeStyle'), text: user.coffee_style }] : []),
    ...(cups === null ? [] : [{ label: t('customer.cups'), text: String(cups) }]),
    ...(user.disabled ? [{ label: t('customer.account'), text: t('customer.lockedOut') }] : []),
  ];
}
