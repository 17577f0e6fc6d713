'use client';

import { Badge, Button, Card, Skeleton, useToast, VisuallyHidden } from '@abbotsford/ui';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { ProblemView } from '@/components/problem-view';
import { useApi, useSession } from '@/features/session/services-provider';
import type { SignIn } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import { useSubmit } from '@/lib/use-submit';
import styles from './account.module.css';

/** Where the person is signed in, and how to end it. */
export function SignIns() {
  const t = useTranslations('account');
  const { auth } = useApi();
  const { session } = useSession();
  const signIns = useResource(useCallback((signal: AbortSignal) => auth.sessions(signal), [auth]));
  const { busy, problem, run } = useSubmit();
  const toast = useToast();

  const end = (task: () => Promise<{ message: string }>) =>
    void run(async () => {
      const { message } = await task();
      toast(message);
      signIns.refresh();
    });

  /** The others first: what is signed out here can't end them. */
  const endAll = () =>
    void run(async () => {
      await auth.endOtherSessions();
      await session.signOut();
    });

  return (
    <Card className={styles.form}>
      <h2>{t('signIns.title')}</h2>
      <FormProblem problem={problem} />
      {signIns.status === 'loading' ? (
        <>
          <VisuallyHidden>{t('signIns.loading')}</VisuallyHidden>
          <Skeleton height="3.5rem" />
        </>
      ) : signIns.status === 'failed' ? (
        <ProblemView problem={signIns.problem} onRetry={signIns.retry} />
      ) : (
        <>
          <ul className={styles.signIns}>
            {signIns.data.map((signIn) => (
              <SignInRow
                key={signIn.id}
                signIn={signIn}
                busy={busy}
                onEnd={() => end(() => auth.endSession(signIn.id))}
              />
            ))}
          </ul>
          <div className={styles.row}>
            {signIns.data.length > 1 ? (
              <Button variant="secondary" disabled={busy} onClick={() => end(() => auth.endOtherSessions())}>
                {t('signIns.others')}
              </Button>
            ) : null}
            <Button variant="quiet-danger" disabled={busy} onClick={endAll}>
              {t('signIns.everywhere')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function SignInRow({ signIn, busy, onEnd }: { signIn: SignIn; busy: boolean; onEnd: () => void }) {
  const t = useTranslations('account');
  const device = signIn.device ?? t('signIns.unknown');
  const since = formatDateTime(signIn.created_at);
  return (
    <li className={styles.signIn}>
      <div>
        <p>
          <strong>{device}</strong> {signIn.current ? <Badge tone="good">{t('signIns.thisOne')}</Badge> : null}
        </p>
        <p className={styles.since}>{t('signIns.times', { since, used: formatDateTime(signIn.last_used_at) })}</p>
      </div>
      {signIn.current ? null : (
        <Button
          variant="secondary"
          disabled={busy}
          onClick={onEnd}
          aria-label={t('signIns.signOutOf', { device, since })}
        >
          {t('signIns.signOut')}
        </Button>
      )}
    </li>
  );
}
