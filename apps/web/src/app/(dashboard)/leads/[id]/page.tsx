import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { LeadDetail } from '../_components/lead-detail';

export const generateMetadata = titledBy('leads', 'detailTitle');

export default async function LeadPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <WithMessages of={['transcript']}>
      <RequireAccess needs="leads.read" skeleton={<PageSkeleton />}>
        <LeadDetail key={id} leadId={id} />
      </RequireAccess>
    </WithMessages>
  );
}
