'use client';

import { Button, Skeleton, TextField, VisuallyHidden } from '@abbotsford/ui';
import { useCallback, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { ProblemView } from '@/components/problem-view';
import { useApi, useSession } from '@/features/session/services-provider';
import { formSecret, formText } from '@/lib/form-text';
import { useResource } from '@/lib/use-resource';
import { useSubmit } from '@/lib/use-submit';
import styles from './auth-form.module.css';
import { useLeave } from './use-leave';
import { WithMailToken } from './with-mail-token';

export function AcceptInvitationForm() {
  return <WithMailToken>{(token) => <Acceptance token={token} />}</WithMailToken>;
}

function Acceptance({ token }: { token: string }) {
  const t = useTranslations('auth');
  const { auth } = useApi();
  const { session } = useSession();
  const leave = useLeave();
  const invitation = useResource(useCallback(() => auth.readInvitation(token), [auth, token]));
  const { busy, problem, run } = useSubmit();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const acceptance = { token, name: formText(form, 'name'), password: formSecret(form, 'password') };
    void run(async () => leave(await session.acceptInvitation(acceptance)));
  };

  if (invitation.status === 'loading') {
    return (
      <>
        <VisuallyHidden>{t('invitation.reading')}</VisuallyHidden>
        <Skeleton height="12rem" />
      </>
    );
  }
  if (invitation.status === 'failed') {
    const { problem: failure } = invitation;
    // A link that is good no more does not become so by trying again.
    return failure.code === 'auth.link_expired' ? (
      <FormProblem problem={failure} />
    ) : (
      <ProblemView problem={failure} onRetry={invitation.retry} />
    );
  }
  const { email } = invitation.data;
  return (
    <form method="post" className={styles.form} onSubmit={submit}>
      <p>{t('invitation.for', { email })}</p>
      <FormProblem problem={problem} />
      {/* For the person's password manager. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField label={t('name')} name="name" autoComplete="name" required error={problem?.forField('name')} />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={8}
        required
        hint={t('passwordHint')}
        error={problem?.forField('password')}
      />
      <Button type="submit" busyLabel={busy ? t('invitation.accepting') : undefined}>
        {t('invitation.accept')}
      </Button>
    </form>
  );
}
