'use client';

import { Alert, Badge, Button, Card, TextField, useToast } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { User } from '@/lib/api-types';
import { formSecret, formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './account.module.css';

/** The address, whether it is known to be the person's, and how to have another one. */
export function EmailForm({ user }: { user: User }) {
  const t = useTranslations('account');
  const { auth } = useApi();
  const resending = useSubmit();
  const { busy, problem, run } = useSubmit();
  const toast = useToast();

  const resend = () => void resending.run(async () => toast((await auth.resendVerification()).message));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    void run(async () => {
      const { message } = await auth.changeEmail({
        email: formText(form, 'email'),
        password: formSecret(form, 'password'),
      });
      element.reset();
      toast(message);
    });
  };

  return (
    <Card className={styles.form}>
      <h2>{t('email.title')}</h2>
      <p className={styles.since}>
        {user.email}{' '}
        <Badge tone={user.email_verified ? 'good' : 'warning'}>
          {user.email_verified ? t('email.confirmed') : t('email.unconfirmed')}
        </Badge>
      </p>
      {user.email_verified ? null : (
        <>
          <p>{t('email.askConfirm')}</p>
          <FormProblem problem={resending.problem} />
          <Button
            variant="secondary"
            className={styles.actions}
            onClick={resend}
            busyLabel={resending.busy ? t('email.resending') : undefined}
          >
            {t('email.resend')}
          </Button>
        </>
      )}
      <form className={styles.form} onSubmit={submit}>
        {problem?.code === 'mail.off' ? (
          <Alert tone="warning">
            <p>{t('email.off')}</p>
          </Alert>
        ) : (
          <FormProblem problem={problem} />
        )}
        <div className={styles.two}>
          <TextField
            label={t('email.new')}
            name="email"
            type="email"
            autoComplete="email"
            required
            error={problem?.forField('email')}
          />
          <TextField
            label={t('email.password')}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            error={problem?.forField('password')}
          />
        </div>
        <Button
          type="submit"
          variant="secondary"
          className={styles.actions}
          busyLabel={busy ? t('email.changing') : undefined}
        >
          {t('email.change')}
        </Button>
      </form>
    </Card>
  );
}
