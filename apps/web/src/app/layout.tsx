import { ToastProvider } from '@abbotsford/ui';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ServicesProvider } from '@/features/session/services-provider';
import { parseTheme, THEME_COOKIE } from '@/features/theme/theme';
import { getTranslations } from '@/i18n/get-translations';
import { locales } from '@/i18n/locales.data';
import { requestLocale } from '@/i18n/request-locale';
import { WithMessages } from '@/i18n/with-messages';
import { pageTitle } from '@/lib/page-title';
import { apiUrl, webUrl } from '@/lib/server-config';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site');
  return {
    metadataBase: new URL(webUrl()),
    title: { default: t('title'), template: pageTitle('%s') },
    description: t('description'),
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  // The keyboard of a phone makes the page smaller, so that the chat's field and its last message stay in view.
  interactiveWidget: 'resizes-content',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the cookie also makes every page dynamic, which the nonce and the address of the API need.
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={locales[await requestLocale()].tag} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <WithMessages of={['common']}>
          <ServicesProvider apiUrl={apiUrl()}>
            <ToastProvider>{children}</ToastProvider>
          </ServicesProvider>
        </WithMessages>
      </body>
    </html>
  );
}
