import type { Metadata } from 'next';
import { RequireRole } from '@/features/session/require-role';
import { LeadDetail } from '../_components/lead-detail';
import { LeadDetailSkeleton } from '../_components/lead-detail-skeleton';

export const metadata: Metadata = { title: 'Lead' };

export default async function LeadPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <RequireRole needs="admin" skeleton={<LeadDetailSkeleton />}>
      <LeadDetail key={id} leadId={id} />
    </RequireRole>
  );
}
