import type { Metadata } from 'next';
import { Suspense } from 'react';
import styles from '../_components/auth-form.module.css';
import { RegisterForm } from '../_components/register-form';

export const metadata: Metadata = { title: 'Create an account' };

export default function RegisterPage() {
  return (
    <>
      <h1 className={styles.title}>Create your customer account</h1>
      <Suspense>
        <RegisterForm />
      </Suspense>
    </>
  );
}
