'use client';

import { Alert, Button, TextField } from '@abbotsford/ui';
import Link from 'next/link';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import { formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './auth-form.module.css';

export function ForgottenPasswordForm() {
  const t = useTranslations('auth');
  const { auth } = useApi();
  const [sent, setSent] = useState(false);
  const { busy, problem, run } = useSubmit();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = formText(new FormData(event.currentTarget), 'email');
    void run(async () => {
      await auth.forgottenPassword(email);
      setSent(true);
    });
  };

  return (
    <>
      {problem?.code === 'mail.off' ? (
        <Alert tone="warning">
          <p>{t('forgotten.off')}</p>
        </Alert>
      ) : sent ? (
        <Alert tone="good">
          <p>{t('forgotten.sent')}</p>
        </Alert>
      ) : (
        <form method="post" className={styles.form} onSubmit={submit}>
          <p>{t('forgotten.intro')}</p>
          <FormProblem problem={problem} />
          <TextField
            label={t('email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            error={problem?.forField('email')}
          />
          <Button type="submit" busyLabel={busy ? t('forgotten.sending') : undefined}>
            {t('forgotten.send')}
          </Button>
        </form>
      )}
      <p className={styles.other}>
        <Link href="/sign-in">{t('signInBack')}</Link>
      </p>
    </>
  );
}
