import { RequireRole } from '@/features/session/require-role';
import { titledBy } from '@/i18n/get-translations';
import { ConversationList } from './_components/conversation-list';
import { ConversationsSkeleton } from './_components/conversations-skeleton';

export const generateMetadata = titledBy('conversations');

export default function ConversationsPage() {
  return (
    <RequireRole needs="admin" skeleton={<ConversationsSkeleton />}>
      <ConversationList />
    </RequireRole>
  );
}
