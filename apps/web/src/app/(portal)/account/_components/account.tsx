'use client';

import { Card } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { useSession } from '@/features/session/services-provider';
import { ThemeSelect } from '@/features/theme/theme-select';
import { formatDateTime } from '@/lib/format';
import styles from './account.module.css';
import { EmailForm } from './email-form';
import { OwnData } from './own-data';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { SecondFactorCard } from './second-factor-card';
import { SignIns } from './sign-ins';

export function Account() {
  const t = useTranslations('account');
  const { state } = useSession();
  if (state.status !== 'signed-in') return null;
  const { user } = state;
  return (
    <DashboardPage
      title={t('title')}
      description={
        <p className={styles.since}>{t('since', { email: user.email, time: formatDateTime(user.created_at) })}</p>
      }
    >
      <ProfileForm user={user} />
      <EmailForm user={user} />
      <PasswordForm />
      <SecondFactorCard user={user} />
      <SignIns />
      <OwnData user={user} />
      <Card className={styles.form}>
        <h2>{t('appearance')}</h2>
        <p>
          <ThemeSelect />
        </p>
      </Card>
    </DashboardPage>
  );
}
