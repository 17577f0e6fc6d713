'use client';

import { Button, TextField } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import type { User } from '@/lib/api-types';
import { formSecret, formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import { useSession } from './services-provider';
import styles from './sign-in-steps.module.css';

export interface SignInStepsProps {
  /** Filled in for somebody who was signed in a moment ago. */
  email?: string | undefined;
  onSignedIn: (user: User) => void;
}

/** Email and password, and of who has a second factor the code, too. What was typed stays when a step fails. */
export function SignInSteps({ email, onSignedIn }: SignInStepsProps) {
  const t = useTranslations('session');
  const { session } = useSession();
  const [asksCode, setAsksCode] = useState(false);
  const { busy, problem, run } = useSubmit();
  const shown = problem?.code === 'auth.second_factor_required' ? null : problem;

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void run(async () => {
      try {
        const otp = formText(form, 'otp') || undefined;
        onSignedIn(await session.signIn(formText(form, 'email'), formSecret(form, 'password'), otp));
      } catch (failure) {
        if (isCodeAsked(failure)) setAsksCode(true);
        throw failure;
      }
    });
  };

  return (
    // Sent before the page's script runs, a form without a method would put the password into the address.
    <form method="post" className={styles.form} onSubmit={submit}>
      <FormProblem problem={shown} />
      <div className={styles.form} hidden={asksCode}>
        <TextField
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={email}
          required
          error={problem?.forField('email')}
        />
        <TextField
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={problem?.forField('password')}
        />
      </div>
      {asksCode ? (
        <TextField
          ref={(field) => field?.focus()}
          label={t('code')}
          name="otp"
          inputMode="text"
          autoComplete="one-time-code"
          maxLength={40}
          required
          hint={t('codeHint')}
          error={problem?.forField('otp')}
        />
      ) : null}
      {asksCode ? (
        <Button type="submit" busyLabel={busy ? t('checking') : undefined}>
          {t('checkCode')}
        </Button>
      ) : (
        <Button type="submit" busyLabel={busy ? t('signingIn') : undefined}>
          {t('signIn')}
        </Button>
      )}
      {asksCode ? (
        <Button variant="quiet" onClick={() => setAsksCode(false)}>
          {t('otherAccount')}
        </Button>
      ) : null}
    </form>
  );
}

const isCodeAsked = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && failure.code === 'auth.second_factor_required';
