import { describe, expect, it } from 'vitest';
import { localeNames } from '../../src/i18n/locales.data';
import { loadMessages } from '../../src/i18n/messages';
import { namespaces, type Namespace } from '../../src/i18n/namespaces.data';

/** What React does not pass from the server to the browser. */
function notPlain(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const kind: unknown = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== Array.prototype) return [at];
  return Object.entries(value).flatMap(([key, part]) => notPlain(part, `${at}.${key}`));
}

describe('messages', () => {
  it.each(localeNames)('are data that may pass from the server to the browser: %s', async (locale) => {
    const messages = await loadMessages(locale, Object.keys(namespaces) as Namespace[]);
    expect(notPlain(messages, locale)).toEqual([]);
  });
});
