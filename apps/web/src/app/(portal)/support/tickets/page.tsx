import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { OwnTicketList } from './_components/own-ticket-list';

export const generateMetadata = titledBy('support', 'ticketsTitle');

export default function OwnTicketsPage() {
  return (
    <WithMessages of={['support', 'tickets']}>
      <RequireAccess needs="user" skeleton={<PageSkeleton rows={3} />}>
        <OwnTicketList />
      </RequireAccess>
    </WithMessages>
  );
}
