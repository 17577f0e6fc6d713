import { defaultLocale, type Locale } from './locales.data';
import { namespaces, type Namespace } from './namespaces.data';
import type { EnglishMessages } from './english-messages';

declare module 'use-intl' {
  interface AppConfig {
    Messages: EnglishMessages;
  }
}

/** Messages of these namespaces in the locale, or in English where it lacks one. */
export async function loadMessages<N extends Namespace>(
  locale: Locale,
  names: readonly N[],
): Promise<Pick<EnglishMessages, N>> {
  const loaded = await Promise.all(
    names.map(async (name) => {
      const available: readonly Locale[] = namespaces[name];
      const from = available.includes(locale) ? locale : defaultLocale;
      const file = (await import(`../../messages/${from}/${name}.json`)) as { default: EnglishMessages[N] };
      return [name, file.default] as const;
    }),
  );
  return Object.fromEntries(loaded) as Pick<EnglishMessages, N>;
}
