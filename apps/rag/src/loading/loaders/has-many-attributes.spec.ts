import { describe, expect, it } from 'vitest';
import { hasManyAttributes } from './has-many-attributes';

describe('A tag with more attributes than a page has', () => {
  it.each([
    ['with blanks between them', '<p a=1 b=2 c=3>'],
    ['with slashes between them', '<p/a/b/c/>'],
    ['with nothing but quotes between them', `<p a="1"b='2'c="3">`],
    ['on lines of their own', '<p\na\nb\nc>'],
    ['that never ends', 'a <p a b c'],
  ])('is one %s', (_, html) => {
    expect(hasManyAttributes(html, 2)).toBe(true);
  });

  it.each([
    ['has few', '<p a=1 b=2>'],
    ['has a long value', '<img src="data:image/png;base64,a/b/c/d e f">'],
    ['is one of many', '<p a=1><p b=2><p c=3>'],
    ['is none', 'a < b and some more words than that'],
  ])('is not one that %s', (_, html) => {
    expect(hasManyAttributes(html, 5)).toBe(false);
  });
});
