'use client';

import { roles, type Role } from '@abbotsford/rights';
import { Button, Dialog, SelectField, TextField } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import { formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './user-list.module.css';

interface InviteDialogProps {
  onInvited: (email: string) => void;
  onClose: () => void;
}

/** Sends somebody a link to an account with a role. */
export function InviteDialog({ onInvited, onClose }: InviteDialogProps) {
  const t = useTranslations('users');
  const { auth } = useApi();
  const [role, setRole] = useState<Role>('sales');
  const { busy, problem, run } = useSubmit();

  const invite = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = formText(new FormData(event.currentTarget), 'email');
    void run(async () => {
      await auth.invite({ email, role });
      onInvited(email);
      onClose();
    });
  };

  return (
    <Dialog title={t('invitations.inviteTitle')} onClose={onClose}>
      <form className={styles.part} onSubmit={invite}>
        <p>{t('invitations.about')}</p>
        <FormProblem problem={problem} />
        <TextField
          label={t('invitations.email')}
          name="email"
          type="email"
          autoComplete="off"
          required
          error={problem?.forField('email')}
        />
        <SelectField
          label={t('role')}
          name="role"
          required
          value={role}
          onChange={({ target }) => setRole(target.value as Role)}
          hint={t(`roleMeans.${role}`)}
          options={roles.map((each) => ({ value: each, label: t(`roles.${each}`) }))}
          error={problem?.forField('role')}
        />
        <span className={styles.actions}>
          <Button type="submit" busyLabel={busy ? t('invitations.sending') : undefined}>
            {t('invitations.send')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </span>
      </form>
    </Dialog>
  );
}
