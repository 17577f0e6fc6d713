import type { Metadata } from 'next';
import { RequireRole } from '@/features/session/require-role';
import { LeadList } from './_components/lead-list';
import { LeadListSkeleton } from './_components/lead-list-skeleton';

export const metadata: Metadata = { title: 'Leads' };

export default function LeadsPage() {
  return (
    <RequireRole needs="admin" skeleton={<LeadListSkeleton />}>
      <LeadList />
    </RequireRole>
  );
}
