import { Suspense } from 'react';
import { getTranslations, titledBy } from '@/i18n/get-translations';
import styles from '../_components/auth-form.module.css';
import { ResetPasswordForm } from '../_components/reset-password-form';

export const generateMetadata = titledBy('auth', 'resetTitle');

export default async function ResetPasswordPage() {
  const t = await getTranslations('auth');
  return (
    <>
      <h1 className={styles.title}>{t('resetTitle')}</h1>
      <Suspense>
        <ResetPasswordForm />
      </Suspense>
    </>
  );
}
