import { describe, expect, it } from 'vitest';
import { findSpokenDigits } from './spoken-digits';

describe('findSpokenDigits', () => {
  it.each([
    ['oh four nine one, five seven oh, one five six', '0491570156'],
    ['zero four nine one five seven zero one five six', '0491570156'],
    ["it's oh four double one, 570 156", '0411570156'],
    ['call plus six one four nine one five seven zero one five six', '+61491570156'],
    ['five oh three, triple five, oh one four two', '5035550142'],
  ])('reads %s', (text, digits) => {
    expect(findSpokenDigits(text).map((found) => found.digits)).toEqual([digits]);
  });

  it('gives the exact words and where they stand', () => {
    const text = 'My mobile: oh four nine one five seven oh one five six, thanks';
    const [found] = findSpokenDigits(text);
    expect(found?.span).toBe('oh four nine one five seven oh one five six');
    expect(text.slice(found?.index).startsWith(found?.span ?? '-')).toBe(true);
  });

  it.each(['one or two cafes', 'two hundred and fifty cups', 'nine to five', '0491 570 156', 'one two three'])(
    'leaves %s alone',
    (text) => {
      expect(findSpokenDigits(text)).toEqual([]);
    },
  );
});
