import { Suspense } from 'react';
import { RequireRole } from '@/features/session/require-role';
import { titledBy } from '@/i18n/get-translations';
import { TicketList } from './_components/ticket-list';
import { TicketListSkeleton } from './_components/ticket-list-skeleton';

export const generateMetadata = titledBy('tickets');

export default function TicketsPage() {
  return (
    <RequireRole needs="admin" skeleton={<TicketListSkeleton />}>
      <Suspense fallback={<TicketListSkeleton />}>
        <TicketList />
      </Suspense>
    </RequireRole>
  );
}
