import { Skeleton } from '@abbotsford/ui';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { apiUrl } from '@/lib/server-config';
import { EmbedPage } from './_components/embed-page';

export const generateMetadata = titledBy('embed');

export default function Embed() {
  return (
    <RequireAccess needs="settings.read" skeleton={<Skeleton height="20rem" />}>
      <EmbedPage apiUrl={new URL(apiUrl()).origin} />
    </RequireAccess>
  );
}
