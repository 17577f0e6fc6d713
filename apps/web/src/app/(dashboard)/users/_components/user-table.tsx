'use client';

import { Badge, Button, DataTable, type DataColumn } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '@/features/session/services-provider';
import type { User } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { actionsFor, type AccountAction } from './account-actions.data';
import { AccountDialog } from './account-dialog';
import { RoleDialog } from './role-dialog';
import styles from './user-list.module.css';

interface UserTableProps {
  caption: string;
  users: readonly User[];
  onChanged: (user: User) => void;
}

/** Some accounts, with what an administrator may do with each. */
export function UserTable({ caption, users, onChanged }: UserTableProps) {
  const t = useTranslations('users');
  const [asked, setAsked] = useState<{ user: User; action: 'role' | AccountAction } | null>(null);
  const { state } = useSession();
  const ownId = state.status === 'signed-in' ? state.user.id : null;

  const columns: readonly DataColumn<User>[] = [
    {
      label: t('name'),
      cell: ({ name, email }) => (
        <>
          <span className={styles.name}>{name}</span>
          <span className={styles.email}>{email}</span>
        </>
      ),
    },
    { label: t('state'), cell: (user) => <StateBadges user={user} /> },
    {
      label: t('lastSignedIn'),
      cell: ({ last_login }) =>
        last_login ? <time dateTime={last_login}>{formatDateTime(last_login)}</time> : t('never'),
      onCard: { before: t('lastSignedInBefore') },
    },
    {
      label: t('change'),
      cell: (user) => {
        if (user.id === ownId) return <span className={styles.muted}>{t('you')}</span>;
        const actions = ['role', ...actionsFor(user)] as const;
        return (
          <span className={styles.actions}>
            {actions.map((action) => (
              <Button
                key={action}
                variant="secondary"
                size="small"
                aria-label={`${t(`actions.${action}.label`)}: ${user.name}, ${user.email}`}
                onClick={() => setAsked({ user, action })}
              >
                {t(`actions.${action}.label`)}
              </Button>
            ))}
          </span>
        );
      },
      onCard: { wide: true },
    },
  ];

  const close = () => setAsked(null);
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={users} keyOf={({ id }) => id} />
      {asked?.action === 'role' ? <RoleDialog user={asked.user} onChanged={onChanged} onClose={close} /> : null}
      {asked && asked.action !== 'role' ? (
        <AccountDialog user={asked.user} action={asked.action} onChanged={onChanged} onClose={close} />
      ) : null}
    </>
  );
}

function StateBadges({ user: { role, disabled, second_factor } }: { user: User }) {
  const t = useTranslations('users');
  return (
    <span className={styles.actions}>
      <Badge {...(role === 'user' ? {} : { tone: 'info' as const })}>{t(`roles.${role}`)}</Badge>
      {second_factor ? <Badge tone="good">{t('secondFactor.has')}</Badge> : null}
      {disabled ? <Badge tone="danger">{t('lockedOut')}</Badge> : null}
    </span>
  );
}
