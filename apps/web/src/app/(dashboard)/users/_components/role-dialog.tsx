'use client';

import { roles, type Role } from '@abbotsford/rights';
import { SelectField, useToast } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import type { User } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';

interface RoleDialogProps {
  user: User;
  onChanged: (user: User) => void;
  onClose: () => void;
}

/** Gives somebody another role, and says what it may do. */
export function RoleDialog({ user, onChanged, onClose }: RoleDialogProps) {
  const t = useTranslations('users');
  const { users } = useApi();
  const toast = useToast();
  const [role, setRole] = useState<Role>(user.role);

  const confirm = async () => {
    onChanged(await users.update(user.id, { role }));
    toast(t('actions.role.done', { name: user.name, role: t(`roles.${role}`) }));
    onClose();
  };

  return (
    <ConfirmDialog
      title={t('actions.role.title', { name: user.name })}
      confirmLabel={t('actions.role.label')}
      busyLabel={t('actions.role.busy')}
      cancelLabel={t('leave')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('accountSince', { email: user.email, date: formatDateTime(user.created_at) })}</p>
      <SelectField
        label={t('role')}
        required
        value={role}
        onChange={({ target }) => setRole(target.value as Role)}
        hint={t(`roleMeans.${role}`)}
        options={roles.map((each) => ({ value: each, label: t(`roles.${each}`) }))}
      />
      <p>{t('signedOut')}</p>
    </ConfirmDialog>
  );
}
