import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { locales } from './locales.data';

/** Each message by its path, with the places in it. */
function placesOf(locale: string): Record<string, string[]> {
  const file = new URL(`../messages/${locale}.json`, import.meta.url);
  const parts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
  const messages = Object.entries(parts).flatMap(([part, texts]) =>
    Object.entries(texts).map(([key, text]): [string, string] => [`${part}.${key}`, text]),
  );
  for (const [key, text] of messages) expect(text.trim(), `${locale} ${key}`).not.toBe('');
  return Object.fromEntries(messages.map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).toSorted()]));
}

it.each(locales)('the words in %s are those of English, with the same places to fill', (locale) => {
  expect(placesOf(locale)).toEqual(placesOf('en'));
});
