import { AnalyticsSkeleton } from './_components/analytics-skeleton';

export default function Loading() {
  return <AnalyticsSkeleton />;
}
