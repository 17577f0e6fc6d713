import type { User } from '@/lib/api-types';

export interface CustomerFact {
  readonly label: string;
  readonly text: string;
  /** Where it can be used at once. */
  readonly href?: string;
}

/** What staff should know of a customer, in the order in which it is read; what was never told is left out. */
export function describeCustomer(user: User): readonly CustomerFact[] {
  const place = [user.city, user.country].filter(Boolean).join(', ');
  const cups = user.serving_capacity ?? null;
  return [
    { label: 'Name', text: user.name },
    { label: 'Email', text: user.email, href: `mailto:${user.email}` },
    ...(user.phone ? [{ label: 'Phone', text: user.phone, href: `tel:${user.phone}` }] : []),
    ...(place ? [{ label: 'Place', text: place }] : []),
    ...(user.coffee_style ? [{ label: 'Coffee style', text: user.coffee_style }] : []),
    ...(cups === null ? [] : [{ label: 'Cups a day', text: String(cups) }]),
    ...(user.disabled ? [{ label: 'Account', text: 'Locked out' }] : []),
  ];
}
