import { Suspense } from 'react';
import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { Analytics } from './_components/analytics';

export const generateMetadata = titledBy('analytics');

export default function AnalyticsPage() {
  return (
    <WithMessages of={['analytics', 'tickets']}>
      <RequireAccess needs="analytics.read" skeleton={<PageSkeleton rows={5} rowHeight="9rem" />}>
        <Suspense fallback={<PageSkeleton rows={5} rowHeight="9rem" />}>
          <Analytics />
        </Suspense>
      </RequireAccess>
    </WithMessages>
  );
}
