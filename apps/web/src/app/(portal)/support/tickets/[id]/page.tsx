import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { OwnTicketDetail } from '../_components/own-ticket-detail';

export const generateMetadata = titledBy('support', 'ticketTitle');

export default async function OwnTicketPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <WithMessages of={['support', 'tickets']}>
      <RequireAccess needs="user" skeleton={<PageSkeleton rows={3} />}>
        <OwnTicketDetail key={id} ticketId={id} />
      </RequireAccess>
    </WithMessages>
  );
}
