import type { Metadata } from 'next';
import { RequireRole } from '@/features/session/require-role';
import { ConversationList } from './_components/conversation-list';
import { ConversationsSkeleton } from './_components/conversations-skeleton';

export const metadata: Metadata = { title: 'Chats' };

export default function ConversationsPage() {
  return (
    <RequireRole needs="admin" skeleton={<ConversationsSkeleton />}>
      <ConversationList />
    </RequireRole>
  );
}
