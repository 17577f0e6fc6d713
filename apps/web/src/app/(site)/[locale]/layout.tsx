import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { CONTENT_ID } from '@/components/content-id';
import { AbbotsfordChat } from '@/features/chat/abbotsford-chat';
import { isLocale } from '@/i18n/locales.data';
import { WithMessages } from '@/i18n/with-messages';
import { apiUrl } from '@/lib/server-config';
import { LanguageSuggestion } from '../_components/language-suggestion';
import { SiteFooter } from '../_components/site-footer';
import { SiteHeader } from '../_components/site-header';

interface SiteLayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export default async function SiteLayout({ children, params }: SiteLayoutProps) {
  const { locale } = await params;
  // Any address of one part that no other page has comes here, too.
  if (!isLocale(locale)) notFound();
  return (
    <WithMessages of={['site']}>
      <LanguageSuggestion />
      <SiteHeader locale={locale} />
      <main id={CONTENT_ID} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
      <AbbotsfordChat apiUrl={apiUrl()} />
    </WithMessages>
  );
}
