import { RequireRole } from '@/features/session/require-role';
import { titledBy } from '@/i18n/get-translations';
import { UserList } from './_components/user-list';
import { UserListSkeleton } from './_components/user-list-skeleton';

export const generateMetadata = titledBy('users');

export default function UsersPage() {
  return (
    <RequireRole needs="admin" skeleton={<UserListSkeleton />}>
      <UserList />
    </RequireRole>
  );
}
