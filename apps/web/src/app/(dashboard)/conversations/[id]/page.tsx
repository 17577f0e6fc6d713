import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { ConversationDetail } from '../_components/conversation-detail';
import { ConversationsSkeleton } from '../_components/conversations-skeleton';

export const generateMetadata = titledBy('conversations', 'detailTitle');

export default async function ConversationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <RequireAccess needs="conversations.read" skeleton={<ConversationsSkeleton />}>
      <ConversationDetail key={id} id={id} />
    </RequireAccess>
  );
}
