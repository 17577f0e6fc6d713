import { Suspense } from 'react';
import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { Settings } from './_components/settings';

export const generateMetadata = titledBy('settings');

export default function SettingsPage() {
  return (
    <WithMessages of={['settings']}>
      <RequireAccess needs="settings.read" skeleton={<PageSkeleton />}>
        <Suspense fallback={<PageSkeleton />}>
          <Settings />
        </Suspense>
      </RequireAccess>
    </WithMessages>
  );
}
