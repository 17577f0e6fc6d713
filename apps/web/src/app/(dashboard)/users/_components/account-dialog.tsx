'use client';

import { useToast } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import type { User } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { accountActions, isDangerous, type AccountAction } from './account-actions.data';

interface AccountDialogProps {
  user: User;
  action: AccountAction;
  onChanged: (user: User) => void;
  onClose: () => void;
}

/** Asks before something is done to somebody's account. */
export function AccountDialog({ user, action, onChanged, onClose }: AccountDialogProps) {
  const t = useTranslations('users');
  const api = useApi();
  const toast = useToast();

  const confirm = async () => {
    onChanged(await accountActions[action](api, user));
    toast(t(`actions.${action}.done`, { name: user.name }));
    onClose();
  };

  return (
    <ConfirmDialog
      title={t(`actions.${action}.title`, { name: user.name })}
      confirmLabel={t(`actions.${action}.label`)}
      busyLabel={t(`actions.${action}.busy`)}
      cancelLabel={t('leave')}
      dangerous={isDangerous(action)}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('accountSince', { email: user.email, date: formatDateTime(user.created_at) })}</p>
      <p>{t(`actions.${action}.meaning`)}</p>
    </ConfirmDialog>
  );
}
