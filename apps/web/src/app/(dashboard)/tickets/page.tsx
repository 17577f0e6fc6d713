import { Suspense } from 'react';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { TicketList } from './_components/ticket-list';
import { TicketListSkeleton } from './_components/ticket-list-skeleton';

export const generateMetadata = titledBy('tickets');

export default function TicketsPage() {
  return (
    <RequireAccess needs="tickets.read" skeleton={<TicketListSkeleton />}>
      <Suspense fallback={<TicketListSkeleton />}>
        <TicketList />
      </Suspense>
    </RequireAccess>
  );
}
