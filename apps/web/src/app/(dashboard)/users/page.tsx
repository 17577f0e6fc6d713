import type { Metadata } from 'next';
import { RequireRole } from '@/features/session/require-role';
import { UserList } from './_components/user-list';
import { UserListSkeleton } from './_components/user-list-skeleton';

export const metadata: Metadata = { title: 'Users' };

export default function UsersPage() {
  return (
    <RequireRole needs="admin" skeleton={<UserListSkeleton />}>
      <UserList />
    </RequireRole>
  );
}
