import { Suspense } from 'react';
import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { AuditLog } from './_components/audit-log';

export const generateMetadata = titledBy('audit');

export default function AuditLogPage() {
  return (
    <WithMessages of={['audit']}>
      <RequireAccess needs="audit.read" skeleton={<PageSkeleton />}>
        <Suspense fallback={<PageSkeleton />}>
          <AuditLog />
        </Suspense>
      </RequireAccess>
    </WithMessages>
  );
}
