import type { ReactNode } from 'react';
import { ChatProvider } from '@/features/chat/chat-provider';
import { SiteFooter } from './_components/site-footer';
import { SiteHeader } from './_components/site-header';

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <ChatProvider>
      <SiteHeader />
      <main>{children}</main>
      <SiteFooter />
    </ChatProvider>
  );
}
