import type { Metadata } from 'next';
import { RequireRole } from '@/features/session/require-role';
import { Account } from './_components/account';
import { AccountSkeleton } from './_components/account-skeleton';

export const metadata: Metadata = { title: 'Your account' };

export default function AccountPage() {
  return (
    <RequireRole needs="user" skeleton={<AccountSkeleton />}>
      <Account />
    </RequireRole>
  );
}
