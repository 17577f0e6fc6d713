import { Suspense } from 'react';
import { getTranslations, titledBy } from '@/i18n/get-translations';
import styles from '../_components/auth-form.module.css';
import { RegisterForm } from '../_components/register-form';

export const generateMetadata = titledBy('auth', 'registerTitle');

export default async function RegisterPage() {
  const t = await getTranslations('auth');
  return (
    <>
      <h1 className={styles.title}>{t('registerHeading')}</h1>
      <Suspense>
        <RegisterForm />
      </Suspense>
    </>
  );
}
