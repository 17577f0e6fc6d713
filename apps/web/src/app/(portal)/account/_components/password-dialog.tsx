'use client';

import { Button, Dialog, TextField } from '@abbotsford/ui';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { formSecret, formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './account.module.css';

export interface PasswordDialogProps {
  title: string;
  /** What happens then. */
  children: ReactNode;
  confirmLabel: string;
  busyLabel: string;
  /** For what cannot be undone. */
  dangerous?: boolean;
  /** Asks for the code of the second factor as well. */
  withCode?: boolean;
  onConfirm: (password: string, otp: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the password before something that nobody else at this screen must do. Render it to ask. */
export function PasswordDialog(props: PasswordDialogProps) {
  const { title, children, confirmLabel, busyLabel, dangerous = false, withCode = false, onConfirm, onClose } = props;
  const t = useTranslations('account');
  const { busy, problem, run } = useSubmit();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void run(() => onConfirm(formSecret(form, 'password'), formText(form, 'otp')));
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {children}
        <FormProblem problem={problem} />
        <TextField
          label={t('secondFactor.passwordFor')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={problem?.forField('password')}
        />
        {withCode ? (
          <TextField
            label={t('secondFactor.codeFor')}
            name="otp"
            autoComplete="one-time-code"
            maxLength={40}
            required
            hint={t('secondFactor.codeForHint')}
            error={problem?.forField('otp')}
          />
        ) : null}
        <div className={styles.row}>
          <Button type="submit" variant={dangerous ? 'danger' : 'primary'} busyLabel={busy ? busyLabel : undefined}>
            {confirmLabel}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('secondFactor.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
