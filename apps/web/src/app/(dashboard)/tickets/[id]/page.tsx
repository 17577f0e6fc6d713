import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { TicketDetail } from '../_components/ticket-detail';
import { TicketListSkeleton } from '../_components/ticket-list-skeleton';

export const generateMetadata = titledBy('tickets', 'detailTitle');

export default async function TicketPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <RequireAccess needs="tickets.read" skeleton={<TicketListSkeleton />}>
      <TicketDetail key={id} ticketId={id} />
    </RequireAccess>
  );
}
