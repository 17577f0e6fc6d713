'use client';

import { Badge, Button, DataTable, useToast, type DataColumn } from '@abbotsford/ui';
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

  const columns: readonly DataColumn<User>[] = [
    {
      label: 'Name',
      cell: ({ name, email }) => (
        <>
          <span className={styles.name}>{name}</span>
          <span className={styles.email}>{email}</span>
        </>
      ),
    },
    { label: 'State', cell: (user) => <StateBadges user={user} /> },
    {
      label: 'Last signed in',
      cell: ({ last_login }) =>
        last_login ? <time dateTime={last_login}>{formatDateTime(last_login)}</time> : 'never',
      onCard: { before: 'Last signed in:' },
    },
    {
      label: 'Change',
      cell: (user) =>
        user.id === ownId ? (
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
        ),
      onCard: { wide: true },
    },
  ];

  return (
    <>
      <DataTable caption={caption} columns={columns} rows={users} keyOf={({ id }) => id} />
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
