import { ToastProvider } from '@abbotsford/ui';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ServicesProvider } from '@/features/session/services-provider';
import { parseTheme, THEME_COOKIE } from '@/features/theme/theme';
import { pageTitle } from '@/lib/page-title';
import { apiUrl } from '@/lib/server-config';

export const metadata: Metadata = {
  title: { default: 'Abbotsford Road Coffee Specialists', template: pageTitle('%s') },
  description: 'Coffee roasting, espresso machines, barista training and support for cafés, from Melbourne.',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the cookie also makes every page dynamic, which the nonce and the address of the API need.
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en-AU" data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <ServicesProvider apiUrl={apiUrl()}>
          <ToastProvider>{children}</ToastProvider>
        </ServicesProvider>
      </body>
    </html>
  );
}
