import { RequireRole } from '@/features/session/require-role';
import { titledBy } from '@/i18n/get-translations';
import { ConversationDetail } from '../_components/conversation-detail';
import { ConversationsSkeleton } from '../_components/conversations-skeleton';

export const generateMetadata = titledBy('conversations', 'detailTitle');

export default async function ConversationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <RequireRole needs="admin" skeleton={<ConversationsSkeleton />}>
      <ConversationDetail key={id} id={id} />
    </RequireRole>
  );
}
