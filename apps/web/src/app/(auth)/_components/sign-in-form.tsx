'use client';

import { Alert } from '@abbotsford/ui';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useSession } from '@/features/session/services-provider';
import { SignInSteps } from '@/features/session/sign-in-steps';
import styles from './auth-form.module.css';
import { useLeave } from './use-leave';

export function SignInForm() {
  const t = useTranslations('auth');
  const { state } = useSession();
  const leave = useLeave();
  const parameters = useSearchParams();
  const query = parameters.toString();
  const because = state.status === 'signed-out' ? state.ended : null;

  return (
    <>
      {parameters.has('ended') ? (
        <div className={styles.notice}>
          <Alert tone="info">
            <p>{because ?? t('ended')}</p>
          </Alert>
        </div>
      ) : null}
      <SignInSteps onSignedIn={leave} />
      <p className={styles.other}>
        <Link href="/forgotten-password">{t('forgottenLink')}</Link>
      </p>
      <p className={styles.other}>
        {t.rich('newHere', {
          link: (text) => <Link href={query ? `/register?${query}` : '/register'}>{text}</Link>,
        })}
      </p>
    </>
  );
}
