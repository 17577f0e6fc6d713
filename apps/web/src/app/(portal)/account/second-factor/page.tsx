import { RequireAccess } from '@/features/session/require-access';
import { getTranslations, titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { AccountSkeleton } from '../_components/account-skeleton';
import styles from '../_components/account.module.css';
import { SetUpSecondFactor } from '../_components/set-up-second-factor';

export const generateMetadata = titledBy('account', 'secondFactor.title');

export default async function SecondFactorPage() {
  const t = await getTranslations('account');
  return (
    <WithMessages of={['account']}>
      <RequireAccess needs="user" skeleton={<AccountSkeleton />}>
        <div className={styles.account}>
          <h1 className={styles.title}>{t('secondFactor.title')}</h1>
          <SetUpSecondFactor />
        </div>
      </RequireAccess>
    </WithMessages>
  );
}
