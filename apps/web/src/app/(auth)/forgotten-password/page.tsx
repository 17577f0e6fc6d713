import { Suspense } from 'react';
import { getTranslations, titledBy } from '@/i18n/get-translations';
import styles from '../_components/auth-form.module.css';
import { ForgottenPasswordForm } from '../_components/forgotten-password-form';

export const generateMetadata = titledBy('auth', 'forgottenTitle');

export default async function ForgottenPasswordPage() {
  const t = await getTranslations('auth');
  return (
    <>
      <h1 className={styles.title}>{t('forgottenTitle')}</h1>
      <Suspense>
        <ForgottenPasswordForm />
      </Suspense>
    </>
  );
}
