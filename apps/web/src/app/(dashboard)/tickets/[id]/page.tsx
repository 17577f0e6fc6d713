import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { TicketDetail } from '../_components/ticket-detail';
import { TicketListSkeleton } from '../_components/ticket-list-skeleton';

export const generateMetadata = titledBy('tickets', 'detailTitle');

export default async function TicketPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <WithMessages of={['transcript']}>
      <RequireAccess needs="tickets.read" skeleton={<TicketListSkeleton />}>
        <TicketDetail key={id} ticketId={id} />
      </RequireAccess>
    </WithMessages>
  );
}
