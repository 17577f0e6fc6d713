import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { TicketDetail } from '../_components/ticket-detail';

export const generateMetadata = titledBy('desk', 'detailTitle');

export default async function TicketPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <WithMessages of={['desk', 'tickets', 'transcript']}>
      <RequireAccess needs="tickets.read" skeleton={<PageSkeleton rows={7} />}>
        <TicketDetail key={id} ticketId={id} />
      </RequireAccess>
    </WithMessages>
  );
}
