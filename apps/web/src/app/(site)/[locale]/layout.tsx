import type { ReactNode } from 'react';
import { CONTENT_ID } from '@/components/content-id';
import { ChatProvider } from '@/features/chat/chat-provider';
import { localeNames } from '@/i18n/locales.data';
import { requestLocale } from '@/i18n/request-locale';
import { WithMessages } from '@/i18n/with-messages';
import { LanguageSuggestion } from '../_components/language-suggestion';
import { SiteFooter } from '../_components/site-footer';
import { SiteHeader } from '../_components/site-header';

// Any address of one part that no other page has comes here, too; what is no language of ours is not found.
export const dynamicParams = false;
export const generateStaticParams = () => localeNames.map((locale) => ({ locale }));

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <WithMessages of={['site']}>
      <ChatProvider>
        <LanguageSuggestion />
        <SiteHeader locale={await requestLocale()} />
        <main id={CONTENT_ID} tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </ChatProvider>
    </WithMessages>
  );
}
