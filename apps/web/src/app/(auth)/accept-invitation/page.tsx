import { Suspense } from 'react';
import { getTranslations, titledBy } from '@/i18n/get-translations';
import styles from '../_components/auth-form.module.css';
import { AcceptInvitationForm } from '../_components/accept-invitation-form';

export const generateMetadata = titledBy('auth', 'invitationTitle');

export default async function AcceptInvitationPage() {
  const t = await getTranslations('auth');
  return (
    <>
      <h1 className={styles.title}>{t('invitationTitle')}</h1>
      <Suspense>
        <AcceptInvitationForm />
      </Suspense>
    </>
  );
}
