import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { locales } from './locales.data';

type Parts = Record<string, Record<string, string>>;

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../messages/${file}.json`, import.meta.url), 'utf8'));

/** Each message by its path, with the places in it. */
function placesOf(locale: string): Record<string, string[]> {
  const parts = { ...(read(locale) as Parts), voice: read(`voice/${locale}`) as Parts[string] };
  const messages = Object.entries(parts).flatMap(([part, texts]) =>
    Object.entries(texts).map(([key, text]): [string, string] => [`${part}.${key}`, text]),
  );
  for (const [key, text] of messages) expect(text.trim(), `${locale} ${key}`).not.toBe('');
  return Object.fromEntries(messages.map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).toSorted()]));
}

it.each(locales)('the words in %s are those of English, with the same places to fill', (locale) => {
  expect(placesOf(locale)).toEqual(placesOf('en'));
});
