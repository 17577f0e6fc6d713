import type { SecondFactorScope } from '@abbotsford/contracts';
import { isStaff, roles, type Role } from '@abbotsford/rights';
import type { User } from '../users/user';

/** Whom a second factor may be asked of, in roles. */
export const secondFactorRequired: Readonly<Record<SecondFactorScope, readonly Role[]>> = {
  nobody: [],
  admins: ['admin'],
  staff: roles.filter(isStaff),
};

type Account = Pick<User, 'role' | 'second_factor'>;

/** Whether somebody has to set up a second factor before anything else. */
export function secondFactorIsDue({ role, second_factor }: Account, required: SecondFactorScope): boolean {
  return secondFactorRequired[required].includes(role) && !second_factor;
}

/** The rights that somebody has: while a second factor is due, a customer's. */
export function roleInForce(account: Account, required: SecondFactorScope): Role {
  return secondFactorIsDue(account, required) ? 'user' : account.role;
}
