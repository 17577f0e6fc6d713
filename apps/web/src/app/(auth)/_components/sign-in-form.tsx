'use client';

import { Alert, Button, TextField } from '@abbotsford/ui';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { SubmitEvent } from 'react';
import { FormProblem } from '@/components/form-problem';
import { useSession } from '@/features/session/services-provider';
import { formSecret, formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './auth-form.module.css';
import { useLeave } from './use-leave';

export function SignInForm() {
  const { session } = useSession();
  const leave = useLeave();
  const { busy, problem, run } = useSubmit();
  const parameters = useSearchParams();
  const query = parameters.toString();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void run(async () => leave(await session.signIn(formText(form, 'email'), formSecret(form, 'password'))));
  };

  return (
    <>
      {/* Sent before the page's script runs, a form without a method would put the password into the address. */}
      <form method="post" className={styles.form} onSubmit={submit}>
        {parameters.has('ended') && !problem ? (
          <Alert tone="info">
            <p>Your last session has ended. Please sign in again, and you will be back where you were.</p>
          </Alert>
        ) : null}
        <FormProblem problem={problem} />
        <TextField
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          required
          error={problem?.forField('email')}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={problem?.forField('password')}
        />
        <Button type="submit" busyLabel={busy ? 'Signing in' : undefined}>
          Sign in
        </Button>
      </form>
      <p className={styles.other}>
        New here? <Link href={query ? `/register?${query}` : '/register'}>Create an account</Link>
      </p>
    </>
  );
}
