import { Suspense } from 'react';
import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { TicketList } from './_components/ticket-list';

export const generateMetadata = titledBy('desk');

export default function TicketsPage() {
  return (
    <WithMessages of={['desk', 'tickets']}>
      <RequireAccess needs="tickets.read" skeleton={<PageSkeleton rows={7} />}>
        <Suspense fallback={<PageSkeleton rows={7} />}>
          <TicketList />
        </Suspense>
      </RequireAccess>
    </WithMessages>
  );
}
