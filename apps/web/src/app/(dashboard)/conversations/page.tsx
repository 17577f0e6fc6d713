import { Suspense } from 'react';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { ConversationList } from './_components/conversation-list';
import { ConversationsSkeleton } from './_components/conversations-skeleton';

export const generateMetadata = titledBy('conversations');

export default function ConversationsPage() {
  return (
    <RequireAccess needs="conversations.read" skeleton={<ConversationsSkeleton />}>
      <Suspense fallback={<ConversationsSkeleton />}>
        <ConversationList />
      </Suspense>
    </RequireAccess>
  );
}
