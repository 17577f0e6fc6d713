import type { Metadata } from 'next';
import { Suspense } from 'react';
import styles from '../_components/auth-form.module.css';
import { SignInForm } from '../_components/sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

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
