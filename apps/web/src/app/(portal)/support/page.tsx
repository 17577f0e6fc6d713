import { RequireAccess } from '@/features/session/require-access';
import { titledBy } from '@/i18n/get-translations';
import { WithMessages } from '@/i18n/with-messages';
import { apiUrl } from '@/lib/server-config';
import { SupportChat } from './_components/support-chat';
import { SupportChatSkeleton } from './_components/support-chat-skeleton';

export const generateMetadata = titledBy('support');

export default function SupportPage() {
  return (
    <WithMessages of={['support']}>
      <RequireAccess needs="user" skeleton={<SupportChatSkeleton />}>
        <SupportChat apiUrl={apiUrl()} />
      </RequireAccess>
    </WithMessages>
  );
}
