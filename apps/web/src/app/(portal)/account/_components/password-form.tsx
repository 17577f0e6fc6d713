'use client';

import { Button, Card, TextField, useToast } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import { formSecret } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './account.module.css';

export function PasswordForm() {
  const t = useTranslations('account');
  const { auth } = useApi();
  const { busy, problem, run } = useSubmit();
  const toast = useToast();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    void run(async () => {
      await auth.changePassword({
        current_password: formSecret(form, 'current_password'),
        new_password: formSecret(form, 'new_password'),
      });
      element.reset();
      toast(t('password.changed'));
    });
  };

  return (
    <Card>
      <form className={styles.form} onSubmit={submit}>
        <h2>{t('password.title')}</h2>
        <FormProblem problem={problem} />
        <div className={styles.two}>
          <TextField
            label={t('password.current')}
            name="current_password"
            type="password"
            autoComplete="current-password"
            required
            error={problem?.forField('current_password')}
          />
          <TextField
            label={t('password.new')}
            name="new_password"
            type="password"
            autoComplete="new-password"
            minLength={8}
            required
            hint={t('password.hint')}
            error={problem?.forField('new_password')}
          />
        </div>
        <Button
          type="submit"
          variant="secondary"
          className={styles.actions}
          busyLabel={busy ? t('password.changing') : undefined}
        >
          {t('password.change')}
        </Button>
      </form>
    </Card>
  );
}
