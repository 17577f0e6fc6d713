import { roles, type Role } from '@abbotsford/rights';
import type { User } from '../users/user';

/** What SECOND_FACTOR_REQUIRED_OF may be, and whom it means. */
export const secondFactorRequired = {
  nobody: [],
  admins: ['admin'],
  staff: roles.filter((role) => role !== 'user'),
} as const satisfies Record<string, readonly Role[]>;

export type SecondFactorRequired = keyof typeof secondFactorRequired;

type Account = Pick<User, 'role' | 'second_factor'>;

/** Whether somebody has to set up a second factor before anything else. */
export function secondFactorIsDue({ role, second_factor }: Account, required: SecondFactorRequired): boolean {
  const of: readonly Role[] = secondFactorRequired[required];
  return of.includes(role) && !second_factor;
}

/** The rights that somebody has: while a second factor is due, a customer's. */
export function roleInForce(account: Account, required: SecondFactorRequired): Role {
  return secondFactorIsDue(account, required) ? 'user' : account.role;
}
