import { describe, expect, it } from 'vitest';
import { chooseLocale } from './choose-locale';

describe('the language of the widget', () => {
  it.each([
    ['fr-CA', 'fr'],
    ['VI', 'vi'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'en'],
    ['de-DE', 'en'],
    ['not a language', 'en'],
    ['', 'en'],
  ])('for %s is %s', (wish, locale) => {
    expect(chooseLocale([wish])).toBe(locale);
  });

  it('is the first that it speaks', () => {
    expect(chooseLocale([null, undefined, 'de', 'it-CH', 'fr'])).toBe('it');
  });
});
