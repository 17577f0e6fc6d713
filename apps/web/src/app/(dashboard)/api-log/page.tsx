import { Suspense } from 'react';
import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { ApiLog } from './_components/api-log';

export const generateMetadata = titledBy('apiLog');

export default function ApiLogPage() {
  return (
    <WithMessages of={['apiLog']}>
      <RequireAccess needs="api_log.read" skeleton={<PageSkeleton />}>
        <Suspense fallback={<PageSkeleton />}>
          <ApiLog />
        </Suspense>
      </RequireAccess>
    </WithMessages>
  );
}
