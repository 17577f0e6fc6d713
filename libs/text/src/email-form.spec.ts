import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableEmail, readableEmail } from './email-form';

describe('one person’s address, however it is written', () => {
  it.each([
    ['pat@example.com', 'pat@example.com\u200B'],
    ['pat@example.com', '\uFEFFpat@exam\u00ADple.com'],
    ['pat@example.com', '\u2066pat@example.com\u2069'],
    ['pat@example.com', 'p\uFE0Fat@example.com'],
    ['pat@example.com', '  Pat@Example.COM\u3000'],
    ['pat@example.com', 'ｐａｔ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['pat@example.com', 'pat@example\u3002com'],
    ['rené@example.com', 'rene\u0301@example.com'],
    ['hello@cafébleu.com.au', 'hello@cafe\u0301bleu.com.au'],
    ['hello@cafébleu.com.au', 'HELLO@xn--cafbleu-dya.com.au'],
    ['jo@straße.example', 'jo@xn--strae-oqa.example'],
    ['jo@例え.jp', 'jo@xn--r8jz45g.jp'],
  ])('%s and %j are the same', (one, other) => {
    expect(comparableEmail(other)).toBe(comparableEmail(one));
  });

  it.each([
    ['pat@example.com', 'pa.t@example.com'],
    ['pat@example.com', 'pat+shop@example.com'],
    ['jo@cafebleu.com.au', 'jo@cafébleu.com.au'],
    ['ana@example.com', 'аna@example.com'],
  ])('%s and %s are not', (one, other) => {
    expect(comparableEmail(other)).not.toBe(comparableEmail(one));
  });

  it('is shown with its domain as it is read', () => {
    expect(readableEmail(' Hello@Cafe\u0301Bleu.com.au\u200B')).toBe('hello@cafébleu.com.au');
    expect(comparableEmail('hello@cafébleu.com.au')).toBe('hello@xn--cafbleu-dya.com.au');
  });

  it.each(['', '@', 'jo', 'jo@', 'jo@café/..', 'jo@é%2f.com', 'jo@é\\.com', 'jo@é:80', 'jo@[é]'])(
    'leaves what is no address as it is: %j',
    (text) => {
      expect(comparableEmail(text)).toBe(text);
    },
  );

  it('has one form, which has that form itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const form = comparableEmail(text);
        expect(comparableEmail(form)).toBe(form);
        expect(comparableEmail(readableEmail(text))).toBe(form);
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });
});
