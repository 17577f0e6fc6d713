import type { Api } from '@/lib/api';
import type { User } from '@/lib/api-types';

/** What is asked about before it is done to somebody's account; gives the account as it is then. */
export const accountActions = {
  lock: (api, user) => api.users.update(user.id, { disabled: true }),
  unlock: (api, user) => api.users.update(user.id, { disabled: false }),
  signOut: async (api, user) => {
    await api.users.endSessions(user.id);
    return user;
  },
  resetSecondFactor: async (api, user) => {
    await api.auth.resetSecondFactor(user.id);
    return { ...user, second_factor: false };
  },
} as const satisfies Record<string, (api: Api, user: User) => Promise<User>>;

export type AccountAction = keyof typeof accountActions;

/** Those that make sense for an account as it is. */
export function actionsFor({ disabled, second_factor }: User): readonly AccountAction[] {
  return [
    disabled ? 'unlock' : 'lock',
    ...(disabled ? [] : (['signOut'] as const)),
    ...(second_factor ? (['resetSecondFactor'] as const) : []),
  ];
}

export const isDangerous = (action: AccountAction): boolean => action === 'lock' || action === 'resetSecondFactor';
