'use client';

import { Badge, Button, useToast } from '@abbotsford/ui';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi, useSession } from '@/features/session/services-provider';
import type { User } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { accountActions, type AccountAction } from '../_lib/account-actions.data';
import styles from './user-list.module.css';

interface UserTableProps {
  caption: string;
  users: readonly User[];
  onChanged: (user: User) => void;
}

/** Some accounts, with what an administrator may do with each. */
export function UserTable({ caption, users, onChanged }: UserTableProps) {
  const { users: api } = useApi();
  const toast = useToast();
  const [asked, setAsked] = useState<{ user: User; action: AccountAction } | null>(null);
  const { state } = useSession();
  const ownId = state.status === 'signed-in' ? state.user.id : null;

  const confirm = async ({ user, action }: { user: User; action: AccountAction }) => {
    onChanged(await api.update(user.id, action.change));
    toast(action.done(user.name));
    setAsked(null);
  };

  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">State</th>
            <th scope="col">Last signed in</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <th scope="row">
                <span className={styles.name}>{user.name}</span>
                <span className={styles.email}>{user.email}</span>
              </th>
              <td>
                <StateBadges user={user} />
              </td>
              <td>
                <LastSignIn user={user} />
              </td>
              <td>
                {user.id === ownId ? (
                  <span className={styles.muted}>This is you</span>
                ) : (
                  <span className={styles.actions}>
                    {accountActions
                      .filter(({ isFor }) => isFor(user))
                      .map((action) => (
                        <Button
                          key={action.label}
                          variant="secondary"
                          size="small"
                          aria-label={`${action.label}: ${user.name}, ${user.email}`}
                          onClick={() => setAsked({ user, action })}
                        >
                          {action.label}
                        </Button>
                      ))}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked ? (
        <ConfirmDialog
          title={asked.action.title(asked.user.name)}
          confirmLabel={asked.action.label}
          busyLabel={asked.action.busyLabel}
          cancelLabel="Leave it as it is"
          dangerous={asked.action.dangerous ?? false}
          onConfirm={() => confirm(asked)}
          onClose={() => setAsked(null)}
        >
          <p>
            {asked.user.email}, an account since {formatDateTime(asked.user.created_at)}.
          </p>
          <p>{asked.action.meaning}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function StateBadges({ user }: { user: User }) {
  if (user.disabled) return <Badge tone="danger">Locked out</Badge>;
  return user.role === 'admin' ? <Badge tone="info">Administrator</Badge> : <Badge>User</Badge>;
}

function LastSignIn({ user }: { user: User }) {
  const { last_login } = user;
  return (
    <>
      <span className={styles.inline}>Last signed in: </span>
      {last_login ? <time dateTime={last_login}>{formatDateTime(last_login)}</time> : 'never'}
    </>
  );
}
