import { Suspense } from 'react';
import { getTranslations, titledBy } from '@/i18n/get-translations';
import styles from '../_components/auth-form.module.css';
import { VerifyEmailForm } from '../_components/verify-email-form';

export const generateMetadata = titledBy('auth', 'verifyTitle');

export default async function VerifyEmailPage() {
  const t = await getTranslations('auth');
  return (
    <>
      <h1 className={styles.title}>{t('verifyTitle')}</h1>
      <Suspense>
        <VerifyEmailForm />
      </Suspense>
    </>
  );
}
