import type { Schemas } from '@abbotsford/api-client';
import type { User } from '@/lib/api-types';

/** What an administrator may do with somebody's account. */
export interface AccountAction {
  readonly label: string;
  readonly busyLabel: string;
  /** What is asked before it is done, and what it means. */
  readonly title: (name: string) => string;
  readonly meaning: string;
  readonly change: Schemas['UpdateUserBody'];
  readonly done: (name: string) => string;
  readonly dangerous?: true;
  readonly isFor: (user: User) => boolean;
}

export const accountActions: readonly AccountAction[] = [
  {
    label: 'Make administrator',
    busyLabel: 'Making administrator',
    title: (name) => `Make ${name} an administrator?`,
    meaning: 'Administrators see all leads, deals and conversations, and change the knowledge base and the users.',
    change: { role: 'admin' },
    done: (name) => `${name} is an administrator now.`,
    isFor: ({ role, disabled }) => role !== 'admin' && !disabled,
  },
  {
    label: 'Remove as administrator',
    busyLabel: 'Removing',
    title: (name) => `Remove ${name} as administrator?`,
    meaning: 'The account stays, without the dashboard. Whoever is signed in with it has to sign in again.',
    change: { role: 'user' },
    done: (name) => `${name} is no administrator any more.`,
    isFor: ({ role }) => role === 'admin',
  },
  {
    label: 'Lock out',
    busyLabel: 'Locking out',
    title: (name) => `Lock ${name} out?`,
    meaning: 'The account stays, but nobody can sign in with it, and every sign-in of it ends now. You can undo this.',
    change: { disabled: true },
    done: (name) => `${name} is locked out.`,
    dangerous: true,
    isFor: ({ disabled }) => !disabled,
  },
  {
    label: 'Let in again',
    busyLabel: 'Letting in',
    title: (name) => `Let ${name} in again?`,
    meaning: 'The account can be signed in to with its password, as before.',
    change: { disabled: false },
    done: (name) => `${name} can sign in again.`,
    isFor: ({ disabled }) => disabled,
  },
];
