import { roles, type Role } from '@abbotsford/rights';
import type { User } from '../users/user';

/** What SECOND_FACTOR_REQUIRED_OF may be, and whom it means. */
export const secondFactorRequired = {
  nobody: [],
  admins: ['admin'],
  staff: roles.filter((role) => role !== 'user'),
} as const satisfies Record<string, readonly Role[]>;

export type SecondFactorRequired = keyof typeof secondFactorRequired;

/** The rights that somebody has: of a role that has to have a second factor, none but a customer's until it is there. */
export function roleInForce(
  { role, second_factor }: Pick<User, 'role' | 'second_factor'>,
  required: SecondFactorRequired,
): Role {
  const of: readonly Role[] = secondFactorRequired[required];
  return of.includes(role) && !second_factor ? 'user' : role;
}
