import type { Role } from '@abbotsford/rights';
import type { RevocationReason } from '../sessions/session';
import type { User } from '../users/user';

type Account = Pick<User, 'role' | 'disabled'>;

export interface AccountChange {
  /** What differs from now; empty when nothing does. */
  readonly set: Partial<Account>;
  /** Whether there is one enabled administrator less afterwards. */
  readonly losesAdmin: boolean;
  /** Why the person's sessions end, or null when they go on. */
  readonly revokes: RevocationReason | null;
}

/** What an administrator's request means for an account. */
export function accountChange(account: Account, wanted: { role?: Role; disabled?: boolean }): AccountChange {
  const after: Account = { role: wanted.role ?? account.role, disabled: wanted.disabled ?? account.disabled };
  const roleChanges = after.role !== account.role;
  const disabledChanges = after.disabled !== account.disabled;
  return {
    set: { ...(roleChanges ? { role: after.role } : {}), ...(disabledChanges ? { disabled: after.disabled } : {}) },
    losesAdmin: isEnabledAdmin(account) && !isEnabledAdmin(after),
    revokes: after.disabled && disabledChanges ? 'disabled' : roleChanges ? 'role_changed' : null,
  };
}

const isEnabledAdmin = (account: Account): boolean => account.role === 'admin' && !account.disabled;
