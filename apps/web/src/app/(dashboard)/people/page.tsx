import { RequireRole } from '@/features/session/require-role';
import { titledBy } from '@/i18n/get-translations';
import { PeopleSkeleton } from './_components/people-skeleton';
import { People } from './_components/people';

export const generateMetadata = titledBy('people');

export default function PeoplePage() {
  return (
    <RequireRole needs="admin" skeleton={<PeopleSkeleton />}>
      <People />
    </RequireRole>
  );
}
