import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { OwnTicketList } from './_components/own-ticket-list';
import { OwnTicketsSkeleton } from './_components/own-tickets-skeleton';

export const generateMetadata = titledBy('support', 'ticketsTitle');

export default function OwnTicketsPage() {
  return (
    <WithMessages of={['tickets']}>
      <RequireAccess needs="user" skeleton={<OwnTicketsSkeleton />}>
        <OwnTicketList />
      </RequireAccess>
    </WithMessages>
  );
}
