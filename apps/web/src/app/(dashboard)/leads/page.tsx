import { Suspense } from 'react';
import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { LeadsPage } from './_components/leads-page';

export const generateMetadata = titledBy('leads');

export default function Page() {
  return (
    <RequireAccess needs="leads.read" skeleton={<PageSkeleton />}>
      <Suspense fallback={<PageSkeleton />}>
        <LeadsPage />
      </Suspense>
    </RequireAccess>
  );
}
