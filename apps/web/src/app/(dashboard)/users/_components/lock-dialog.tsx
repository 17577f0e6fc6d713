'use client';

import { useToast } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import type { User } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';

interface LockDialogProps {
  user: User;
  action: 'lock' | 'unlock';
  onChanged: (user: User) => void;
  onClose: () => void;
}

/** Asks before somebody is locked out, or let in again. */
export function LockDialog({ user, action, onChanged, onClose }: LockDialogProps) {
  const t = useTranslations('users');
  const { users } = useApi();
  const toast = useToast();

  const confirm = async () => {
    onChanged(await users.update(user.id, { disabled: action === 'lock' }));
    toast(t(`actions.${action}.done`, { name: user.name }));
    onClose();
  };

  return (
    <ConfirmDialog
      title={t(`actions.${action}.title`, { name: user.name })}
      confirmLabel={t(`actions.${action}.label`)}
      busyLabel={t(`actions.${action}.busy`)}
      cancelLabel={t('leave')}
      dangerous={action === 'lock'}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('accountSince', { email: user.email, date: formatDateTime(user.created_at) })}</p>
      <p>{t(`actions.${action}.meaning`)}</p>
    </ConfirmDialog>
  );
}
