'use client';

import { Card } from '@abbotsford/ui';
import { useSession } from '@/features/session/services-provider';
import { ThemeSelect } from '@/features/theme/theme-select';
import { formatDateTime } from '@/lib/format';
import styles from './account.module.css';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { SignIns } from './sign-ins';

export function Account() {
  const { state } = useSession();
  if (state.status !== 'signed-in') return null;
  const { user } = state;
  return (
    <div className={styles.account}>
      <div>
        <h1 className={styles.title}>Your account</h1>
        <p className={styles.since}>
          {user.email}, since {formatDateTime(user.created_at)}
        </p>
      </div>
      <ProfileForm user={user} />
      <PasswordForm />
      <SignIns />
      <Card className={styles.form}>
        <h2>Appearance</h2>
        <p>
          <ThemeSelect />
        </p>
      </Card>
    </div>
  );
}
