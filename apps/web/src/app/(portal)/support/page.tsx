import { RequireRole } from '@/features/session/require-role';
import { titledBy } from '@/i18n/get-translations';
import { SupportChat } from './_components/support-chat';
import { SupportChatSkeleton } from './_components/support-chat-skeleton';

export const generateMetadata = titledBy('support');

export default function SupportPage() {
  return (
    <RequireRole needs="user" skeleton={<SupportChatSkeleton />}>
      <SupportChat />
    </RequireRole>
  );
}
