import type { Metadata } from 'next';
import { RequireRole } from '@/features/session/require-role';
import { OwnTicketDetail } from '../_components/own-ticket-detail';
import { OwnTicketsSkeleton } from '../_components/own-tickets-skeleton';

export const metadata: Metadata = { title: 'Ticket' };

export default async function OwnTicketPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <RequireRole needs="user" skeleton={<OwnTicketsSkeleton />}>
      <OwnTicketDetail key={id} ticketId={id} />
    </RequireRole>
  );
}
