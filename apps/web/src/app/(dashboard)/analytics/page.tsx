import { Suspense } from 'react';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { Analytics } from './_components/analytics';
import { AnalyticsSkeleton } from './_components/analytics-skeleton';

export const generateMetadata = titledBy('analytics');

export default function AnalyticsPage() {
  return (
    <WithMessages of={['analytics', 'tickets']}>
      <RequireAccess needs="analytics.read" skeleton={<AnalyticsSkeleton />}>
        <Suspense fallback={<AnalyticsSkeleton />}>
          <Analytics />
        </Suspense>
      </RequireAccess>
    </WithMessages>
  );
}
