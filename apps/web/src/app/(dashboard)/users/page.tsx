import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { UserList } from './_components/user-list';

export const generateMetadata = titledBy('users');

export default function UsersPage() {
  return (
    <WithMessages of={['users']}>
      <RequireAccess needs="users.manage" skeleton={<PageSkeleton rows={4} />}>
        <UserList />
      </RequireAccess>
    </WithMessages>
  );
}
