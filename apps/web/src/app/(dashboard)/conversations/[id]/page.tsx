import { PageSkeleton } from '@/components/page-skeleton';
import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { ConversationDetail } from '../_components/conversation-detail';

export const generateMetadata = titledBy('conversations', 'detailTitle');

export default async function ConversationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <WithMessages of={['conversations', 'transcript']}>
      <RequireAccess needs="conversations.read" skeleton={<PageSkeleton />}>
        <ConversationDetail key={id} id={id} />
      </RequireAccess>
    </WithMessages>
  );
}
