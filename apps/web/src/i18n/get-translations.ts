import type { Metadata } from 'next';
import { createTranslator, type useTranslations } from 'use-intl';
import { locales, type Locale } from './locales.data';
import { loadMessages } from './messages';
import type { Namespace } from './namespaces.data';
import { requestLocale } from './request-locale';

/** Says the messages of a namespace; what `useTranslations` gives components in the browser. */
export type Translate<N extends Namespace> = ReturnType<typeof useTranslations<N>>;

/** For components and metadata that are made on the server: in the language of the page, or in another. */
export async function getTranslations<N extends Namespace>(namespace: N, inLocale?: Locale): Promise<Translate<N>> {
  const locale = inLocale ?? (await requestLocale());
  // Which of the messages there are is checked where they are said.
  const messages: Record<string, object> = await loadMessages(locale, [namespace]);
  const name: string = namespace;
  return createTranslator({ locale: locales[locale].tag, messages, namespace: name }) as unknown as Translate<N>;
}

/** `export const generateMetadata = titledBy('board')`: the page's name is the message `title` of the namespace. */
export function titledBy<N extends Namespace>(namespace: N, key = 'title'): () => Promise<Metadata> {
  return async () => {
    const t = (await getTranslations(namespace)) as unknown as (key: string) => string;
    return { title: t(key) };
  };
}
