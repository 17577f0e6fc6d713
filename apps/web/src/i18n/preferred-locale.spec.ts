import { describe, expect, it } from 'vitest';
import { preferredLocale } from './preferred-locale';

describe('the language that a browser asks for', () => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en-AU,en;q=0.9,vi;q=0.5', 'en'],
    ['en;q=0.5, fr', 'fr'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
    ['zh', 'zh-Hans'],
  ])('%s is %s', (header, locale) => expect(preferredLocale(header)).toBe(locale));

  it.each(['', '*', 'de-DE,de;q=0.9,es;q=0.8', 'zh-TW,zh;q=0.9', 'es;q=0', ',;,', 'toString'])(
    'is none of ours in "%s"',
    (header) => expect(preferredLocale(header)).toBeNull(),
  );
});
