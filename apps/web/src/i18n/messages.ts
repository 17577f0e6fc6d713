import compile from 'icu-minify/compile';
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
      return [name, compileAll(file.default)] as const;
    }),
  );
  return Object.fromEntries(loaded) as Pick<EnglishMessages, N>;
}

const compiled = new WeakMap<object, object>();

/** In place of their ICU form the form that needs no parser in the browser (next.config.ts), made once for each file. */
function compileAll(messages: object): object {
  const known = compiled.get(messages);
  if (known) return known;
  const made = Object.fromEntries(
    Object.entries(messages).map(([key, message]: [string, string | object]) => [
      key,
      // Its objects have no prototype, with which nothing passes from the server to the browser.
      typeof message === 'string' ? structuredClone(compile(message)) : compileAll(message),
    ]),
  );
  compiled.set(messages, made);
  return made;
}
