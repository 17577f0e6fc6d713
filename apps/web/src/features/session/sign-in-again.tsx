'use client';

import { Dialog } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { User } from '@/lib/api-types';
import { useSession } from './services-provider';
import { SignInSteps } from './sign-in-steps';
import styles from './sign-in-steps.module.css';

/** Over a page whose sign-in the server has ended: why, and a way back to what is typed there. Closing it leaves the page. */
export function SignInAgain({ user, because }: { user: User; because: string }) {
  const t = useTranslations('session');
  const { session } = useSession();
  return (
    <Dialog title={t('endedTitle')} onClose={() => session.giveUp()}>
      <div className={styles.form}>
        <p>{because}</p>
        <p>{t('endedKept')}</p>
        <SignInSteps email={user.email} onSignedIn={() => undefined} />
      </div>
    </Dialog>
  );
}
