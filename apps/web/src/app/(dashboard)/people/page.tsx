import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { People } from './_components/people';

export const generateMetadata = titledBy('people');

export default function PeoplePage() {
  return (
    <WithMessages of={['people']}>
      <RequireAccess needs="people.read" skeleton={<PageSkeleton rows={2} rowHeight="8rem" />}>
        <People />
      </RequireAccess>
    </WithMessages>
  );
}
