import { Suspense } from 'react';
import { RequireRole } from '@/features/session/require-role';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { Analytics } from './_components/analytics';
import { AnalyticsSkeleton } from './_components/analytics-skeleton';

export const generateMetadata = titledBy('analytics');

export default function AnalyticsPage() {
  return (
    <WithMessages of={['analytics']}>
      <RequireRole needs="admin" skeleton={<AnalyticsSkeleton />}>
        <Suspense fallback={<AnalyticsSkeleton />}>
          <Analytics />
        </Suspense>
      </RequireRole>
    </WithMessages>
  );
}
