import { comparableEmail } from '@abbotsford/text';
import type { User } from '@/lib/api-types';

/** The accounts that can still sign in with one address, for each address that has several of them. */
export function sharedAddresses(users: readonly User[]): User[][] {
  const byAddress = new Map<string, User[]>();
  for (const user of users) {
    if (user.disabled) continue;
    const address = comparableEmail(user.email);
    byAddress.set(address, [...(byAddress.get(address) ?? []), user]);
  }
  return [...byAddress.values()].filter(({ length }) => length > 1);
}
