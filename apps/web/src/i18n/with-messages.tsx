import type { ReactNode } from 'react';
import { locales } from './locales.data';
import { loadMessages } from './messages';
import { MessagesProvider } from './messages-provider';
import type { Namespace } from './namespaces.data';
import { requestLocale } from './request-locale';

/**
 * Sends messages to the browser for the components below that call `useTranslations`. A page names what it needs beyond
 * what its layouts have named; test/messages/provided-messages.spec.ts sees that it is that and no more.
 */
export async function WithMessages({ of, children }: { of: readonly Namespace[]; children: ReactNode }) {
  const locale = await requestLocale();
  return (
    <MessagesProvider tag={locales[locale].tag} messages={await loadMessages(locale, of)}>
      {children}
    </MessagesProvider>
  );
}
