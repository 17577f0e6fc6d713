import type { Metadata } from 'next';
import { RequireRole } from '@/features/session/require-role';
import { PeopleSkeleton } from './_components/people-skeleton';
import { People } from './_components/people';

export const metadata: Metadata = { title: 'People' };

export default function PeoplePage() {
  return (
    <RequireRole needs="admin" skeleton={<PeopleSkeleton />}>
      <People />
    </RequireRole>
  );
}
