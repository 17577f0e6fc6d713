import { describe, expect, it } from 'vitest';
import { isBlank, isOneLine } from './visible-text';

describe('a text with nothing to see in it', () => {
  it.each([
    '',
    ' ',
    '\u00A0\u3000',
    '\u200B\u200D',
    '\u00AD',
    '\u202E',
    '\u2800',
    '\u3164',
    '\uFE0F',
    '\u{E0041}',
    '\n\t',
  ])('is blank: %j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['x', '?', '你好', 'می\u200Cخواهم', '👩\u200D🍳', '\u200B.'])('is not blank: %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('a text of one line', () => {
  it.each(['Mira Okafor', 'می\u200Cخواهم', 'שלום', '👩\u200D🍳'])('may be %j', (text) => {
    expect(isOneLine(text)).toBe(true);
  });

  it.each([
    'Mira\nOkafor',
    'Mira\rOkafor',
    'Mira\u2028Okafor',
    'Mira\tOkafor',
    'Mira \u202Erofako',
    '\u2067Mira\u2069',
  ])('is not %j', (text) => {
    expect(isOneLine(text)).toBe(false);
  });
});
