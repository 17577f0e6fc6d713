import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { OwnTicketDetail } from '../_components/own-ticket-detail';
import { OwnTicketsSkeleton } from '../_components/own-tickets-skeleton';

export const generateMetadata = titledBy('support', 'ticketTitle');

export default async function OwnTicketPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <RequireAccess needs="user" skeleton={<OwnTicketsSkeleton />}>
      <OwnTicketDetail key={id} ticketId={id} />
    </RequireAccess>
  );
}
