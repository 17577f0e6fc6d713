import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { PeopleSkeleton } from './_components/people-skeleton';
import { People } from './_components/people';

export const generateMetadata = titledBy('people');

export default function PeoplePage() {
  return (
    <RequireAccess needs="people.read" skeleton={<PeopleSkeleton />}>
      <People />
    </RequireAccess>
  );
}
