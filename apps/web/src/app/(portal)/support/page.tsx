import type { Metadata } from 'next';
import { RequireRole } from '@/features/session/require-role';
import { SupportChat } from './_components/support-chat';
import { SupportChatSkeleton } from './_components/support-chat-skeleton';

export const metadata: Metadata = { title: 'Support' };

export default function SupportPage() {
  return (
    <RequireRole needs="user" skeleton={<SupportChatSkeleton />}>
      <SupportChat />
    </RequireRole>
  );
}
