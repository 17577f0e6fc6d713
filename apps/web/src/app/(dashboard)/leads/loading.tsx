import { LeadListSkeleton } from './_components/lead-list-skeleton';

export default function Loading() {
  return <LeadListSkeleton />;
}
