import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { apiUrl } from '@/lib/server-config';
import { EmbedPage } from './_components/embed-page';

export const generateMetadata = titledBy('embed');

export default function Embed() {
  return (
    <WithMessages of={['embed']}>
      <RequireAccess needs="settings.read" skeleton={<PageSkeleton rows={1} rowHeight="20rem" />}>
        <EmbedPage apiUrl={new URL(apiUrl()).origin} />
      </RequireAccess>
    </WithMessages>
  );
}
