import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPattern } from './text-pattern';
import { isBlank, isOneLine } from './visible-text';

const text = new RegExp(textPattern({ blank: false, line: false }));
const note = new RegExp(textPattern({ blank: true, line: false }));
const line = new RegExp(textPattern({ blank: false, line: true }));

const isClean = (value: string): boolean => !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(value);

/** Every character but surrogates, and what makes the difference between them. */
const basicPlane = Array.from({ length: 0x1_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCharCode(code));

describe('the pattern of a text', () => {
  it('says of every character what the checks say of it, alone and between others', () => {
    const wrong = basicPlane.flatMap((sign) =>
      [sign, `a${sign}b`, ` ${sign}`].filter(
        (value) =>
          text.test(value) !== (isClean(value) && !isBlank(value)) ||
          note.test(value) !== isClean(value) ||
          line.test(value) !== (isClean(value) && !isBlank(value) && isOneLine(value)),
      ),
    );
    expect(wrong.map((value) => JSON.stringify(value))).toEqual([]);
  });

  it('says the same of longer texts', () => {
    const signs = fc.constantFrom(
      'a',
      'é',
      ' ',
      '\n',
      '\t',
      '\u0001',
      '\u200B',
      '\u00AD',
      '\u202E',
      '\u2800',
      '\uFE0F',
    );
    fc.assert(
      fc.property(fc.string({ unit: signs }), (value) => {
        expect(text.test(value)).toBe(isClean(value) && !isBlank(value));
        expect(line.test(value)).toBe(isClean(value) && !isBlank(value) && isOneLine(value));
      }),
    );
  });

  it('takes signs beyond the basic plane', () => {
    expect(text.test('👩‍🍳')).toBe(true);
  });
});
