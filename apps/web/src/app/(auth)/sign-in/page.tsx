import { Suspense } from 'react';
import { getTranslations, titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import styles from '../_components/auth-form.module.css';
import { SignInForm } from '../_components/sign-in-form';

export const generateMetadata = titledBy('auth', 'signInTitle');

export default async function SignInPage() {
  const t = await getTranslations('auth');
  return (
    <>
      <h1 className={styles.title}>{t('signInTitle')}</h1>
      <Suspense>
        <WithMessages of={['session']}>
          <SignInForm />
        </WithMessages>
      </Suspense>
    </>
  );
}
