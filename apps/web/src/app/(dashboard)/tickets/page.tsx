import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RequireRole } from '@/features/session/require-role';
import { TicketList } from './_components/ticket-list';
import { TicketListSkeleton } from './_components/ticket-list-skeleton';

export const metadata: Metadata = { title: 'Tickets' };

export default function TicketsPage() {
  return (
    <RequireRole needs="admin" skeleton={<TicketListSkeleton />}>
      <Suspense fallback={<TicketListSkeleton />}>
        <TicketList />
      </Suspense>
    </RequireRole>
  );
}
