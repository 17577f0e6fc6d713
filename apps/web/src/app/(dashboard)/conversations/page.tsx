import { Suspense } from 'react';
import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { ConversationList } from './_components/conversation-list';

export const generateMetadata = titledBy('conversations');

export default function ConversationsPage() {
  return (
    <WithMessages of={['conversations']}>
      <RequireAccess needs="conversations.read" skeleton={<PageSkeleton />}>
        <Suspense fallback={<PageSkeleton />}>
          <ConversationList />
        </Suspense>
      </RequireAccess>
    </WithMessages>
  );
}
