import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { UserList } from './_components/user-list';
import { UserListSkeleton } from './_components/user-list-skeleton';

export const generateMetadata = titledBy('users');

export default function UsersPage() {
  return (
    <WithMessages of={['users']}>
      <RequireAccess needs="users.manage" skeleton={<UserListSkeleton />}>
        <UserList />
      </RequireAccess>
    </WithMessages>
  );
}
