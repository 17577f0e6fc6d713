import { describe, expect, it } from 'vitest';
import { linkify } from './linkify';

describe('linkify', () => {
  it('leaves text without an address whole', () => {
    expect(linkify('No links here')).toEqual([{ text: 'No links here' }]);
    expect(linkify('')).toEqual([]);
  });

  it('finds an address inside a sentence and leaves the full stop to the sentence', () => {
    expect(linkify('See https://abbotsford.example/a?b=1. Thanks')).toEqual([
      { text: 'See ' },
      { text: 'https://abbotsford.example/a?b=1', href: 'https://abbotsford.example/a?b=1' },
      { text: '. Thanks' },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,hi', 'mailto:a@b.example', 'www.abbotsford.example', 'http://'])(
    'makes no link of %s',
    (text) => {
      expect(linkify(text).some(({ href }) => href !== undefined)).toBe(false);
    },
  );

  it('loses no character, whatever the text', () => {
    const text = '(http://a.example) <b>https://b.example/</b>\nhttps://c.example, end';
    expect(
      linkify(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
