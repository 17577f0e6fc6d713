import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { NotificationsPage } from './_components/notifications-page';

export const generateMetadata = titledBy('notifications');

export default function Page() {
  return (
    <RequireAccess needs="dashboard.use" skeleton={<PageSkeleton />}>
      <NotificationsPage />
    </RequireAccess>
  );
}
