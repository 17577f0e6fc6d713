import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { LeadList } from './_components/lead-list';
import { LeadListSkeleton } from './_components/lead-list-skeleton';

export const generateMetadata = titledBy('leads');

export default function LeadsPage() {
  return (
    <RequireAccess needs="leads.read" skeleton={<LeadListSkeleton />}>
      <LeadList />
    </RequireAccess>
  );
}
