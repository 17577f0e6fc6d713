import { DashboardPage } from '@/components/dashboard-page';
import { RequireAccess } from '@/features/session/require-access';
import { getTranslations, titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { AccountSkeleton } from '../_components/account-skeleton';
import { SetUpSecondFactor } from '../_components/set-up-second-factor';

export const generateMetadata = titledBy('account', 'secondFactor.title');

export default async function SecondFactorPage() {
  const t = await getTranslations('account');
  return (
    <WithMessages of={['account']}>
      <RequireAccess needs="user" skeleton={<AccountSkeleton />}>
        <DashboardPage title={t('secondFactor.title')} back={{ href: '/account', label: t('title') }}>
          <SetUpSecondFactor />
        </DashboardPage>
      </RequireAccess>
    </WithMessages>
  );
}
