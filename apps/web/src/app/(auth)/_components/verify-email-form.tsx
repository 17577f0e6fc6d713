'use client';

import { Alert, Button, buttonClass } from '@abbotsford/ui';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi, useSession } from '@/features/session/services-provider';
import { useSubmit } from '@/lib/use-submit';
import styles from './auth-form.module.css';
import { WithMailToken } from './with-mail-token';

export function VerifyEmailForm() {
  return <WithMailToken>{(token) => <ConfirmEmail token={token} />}</WithMailToken>;
}

/** Asks for a press: programs that look through mails follow links too. */
function ConfirmEmail({ token }: { token: string }) {
  const t = useTranslations('auth');
  const { auth } = useApi();
  const { state, session } = useSession();
  const [done, setDone] = useState<string | null>(null);
  const { busy, problem, run } = useSubmit();

  const confirm = () =>
    void run(async () => {
      setDone((await auth.verifyEmail(token)).message);
      if (state.status === 'signed-in') await session.renewProfile();
    });

  const toAccount = (
    <Link href="/account" className={buttonClass('primary')}>
      {t('verify.toAccount')}
    </Link>
  );
  if (done !== null) {
    return (
      <div className={styles.form}>
        <Alert tone="good">
          <p>{done}</p>
        </Alert>
        {toAccount}
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <FormProblem problem={problem} />
      {problem?.code === 'auth.link_expired' ? (
        toAccount
      ) : (
        <>
          <p>{t('verify.intro')}</p>
          <Button onClick={confirm} busyLabel={busy ? t('verify.confirming') : undefined}>
            {t('verify.confirm')}
          </Button>
        </>
      )}
    </div>
  );
}
