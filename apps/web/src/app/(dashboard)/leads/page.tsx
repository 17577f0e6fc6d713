import { RequireRole } from '@/features/session/require-role';
import { titledBy } from '@/i18n/get-translations';
import { LeadList } from './_components/lead-list';
import { LeadListSkeleton } from './_components/lead-list-skeleton';

export const generateMetadata = titledBy('leads');

export default function LeadsPage() {
  return (
    <RequireRole needs="admin" skeleton={<LeadListSkeleton />}>
      <LeadList />
    </RequireRole>
  );
}
