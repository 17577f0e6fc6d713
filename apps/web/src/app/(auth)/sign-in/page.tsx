import { titledBy } from '@/i18n/get-translations';
import { Suspense } from 'react';
import styles from '../_components/auth-form.module.css';
import { SignInForm } from '../_components/sign-in-form';

export const generateMetadata = titledBy('auth', 'signInTitle');

export default function SignInPage() {
  return (
    <>
      <h1 className={styles.title}>Sign in</h1>
      <Suspense>
        <SignInForm />
      </Suspense>
    </>
  );
}
