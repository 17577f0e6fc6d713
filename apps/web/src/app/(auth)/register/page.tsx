import { titledBy } from '@/i18n/get-translations';
import { Suspense } from 'react';
import styles from '../_components/auth-form.module.css';
import { RegisterForm } from '../_components/register-form';

export const generateMetadata = titledBy('auth', 'registerTitle');

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
