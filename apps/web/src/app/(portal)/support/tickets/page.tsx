import type { Metadata } from 'next';
import { RequireRole } from '@/features/session/require-role';
import { OwnTicketList } from './_components/own-ticket-list';
import { OwnTicketsSkeleton } from './_components/own-tickets-skeleton';

export const metadata: Metadata = { title: 'Your tickets' };

export default function OwnTicketsPage() {
  return (
    <RequireRole needs="user" skeleton={<OwnTicketsSkeleton />}>
      <OwnTicketList />
    </RequireRole>
  );
}
