import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { Design } from './_components/design';

export const generateMetadata = titledBy('design');

export default function DesignPage() {
  return (
    <WithMessages of={['design']}>
      <RequireAccess needs="users.manage" skeleton={null}>
        <Design />
      </RequireAccess>
    </WithMessages>
  );
}
