import { LeadDetailSkeleton } from '../_components/lead-detail-skeleton';

export default function Loading() {
  return <LeadDetailSkeleton />;
}
