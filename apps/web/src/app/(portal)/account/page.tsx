import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { Account } from './_components/account';
import { AccountSkeleton } from './_components/account-skeleton';

export const generateMetadata = titledBy('account');

export default function AccountPage() {
  return (
    <WithMessages of={['account']}>
      <RequireAccess needs="user" skeleton={<AccountSkeleton />}>
        <Account />
      </RequireAccess>
    </WithMessages>
  );
}
