'use client';

import { Alert, Button, buttonClass, TextField } from '@abbotsford/ui';
import Link from 'next/link';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import { formSecret } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './auth-form.module.css';
import { WithMailToken } from './with-mail-token';

export function ResetPasswordForm() {
  return <WithMailToken>{(token) => <NewPasswordForm token={token} />}</WithMailToken>;
}

function NewPasswordForm({ token }: { token: string }) {
  const t = useTranslations('auth');
  const { auth } = useApi();
  const [done, setDone] = useState(false);
  const { busy, problem, run } = useSubmit();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const new_password = formSecret(new FormData(event.currentTarget), 'new_password');
    void run(async () => {
      await auth.resetPassword({ token, new_password });
      setDone(true);
    });
  };

  if (done) {
    return (
      <div className={styles.form}>
        <Alert tone="good">
          <p>{t('reset.done')}</p>
        </Alert>
        <Link href="/sign-in" className={buttonClass('primary')}>
          {t('reset.signIn')}
        </Link>
      </div>
    );
  }
  return (
    <form method="post" className={styles.form} onSubmit={submit}>
      <FormProblem problem={problem} />
      {problem?.code === 'auth.link_expired' ? <Link href="/forgotten-password">{t('link.again')}</Link> : null}
      <TextField
        label={t('newPassword')}
        name="new_password"
        type="password"
        autoComplete="new-password"
        minLength={8}
        required
        hint={t('passwordHint')}
        error={problem?.forField('new_password')}
      />
      <Button type="submit" busyLabel={busy ? t('reset.setting') : undefined}>
        {t('reset.set')}
      </Button>
    </form>
  );
}
