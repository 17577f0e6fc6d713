'use client';

import { Badge, Button, Card, Skeleton, useToast, VisuallyHidden } from '@abbotsford/ui';
import { useCallback } from 'react';
import { FormProblem } from '@/components/form-problem';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { SignIn } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import { useSubmit } from '@/lib/use-submit';
import styles from './account.module.css';

/** Where the person is signed in, and how to end it. */
export function SignIns() {
  const { auth } = useApi();
  const signIns = useResource(useCallback((signal: AbortSignal) => auth.sessions(signal), [auth]));
  const { busy, problem, run } = useSubmit();
  const toast = useToast();

  const end = (task: () => Promise<{ message: string }>) =>
    void run(async () => {
      const { message } = await task();
      toast(message);
      signIns.refresh();
    });

  return (
    <Card className={styles.form}>
      <h2>Where you are signed in</h2>
      <FormProblem problem={problem} />
      {signIns.status === 'loading' ? (
        <>
          <VisuallyHidden>Loading your sign-ins</VisuallyHidden>
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
          {signIns.data.length > 1 ? (
            <Button
              variant="secondary"
              className={styles.actions}
              disabled={busy}
              onClick={() => end(() => auth.endOtherSessions())}
            >
              Sign out everywhere else
            </Button>
          ) : null}
        </>
      )}
    </Card>
  );
}

function SignInRow({ signIn, busy, onEnd }: { signIn: SignIn; busy: boolean; onEnd: () => void }) {
  const device = signIn.device ?? 'An unknown device';
  return (
    <li className={styles.signIn}>
      <div>
        <p>
          <strong>{device}</strong> {signIn.current ? <Badge tone="good">This one</Badge> : null}
        </p>
        <p className={styles.since}>
          Since {formatDateTime(signIn.created_at)}, last used {formatDateTime(signIn.last_used_at)}
        </p>
      </div>
      {signIn.current ? null : (
        <Button
          variant="secondary"
          disabled={busy}
          onClick={onEnd}
          aria-label={`Sign out ${device}, since ${formatDateTime(signIn.created_at)}`}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}
