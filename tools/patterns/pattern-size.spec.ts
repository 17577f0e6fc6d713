import { describe, expect, it } from 'vitest';
import { patternSize } from './pattern-size';
import { readSizes, sumOf } from './read-sizes';

/**
 * Characters of patterns by which messages are understood. It only falls: what needs more patterns takes others away,
 * or is learnt from examples (libs/understanding/README.md).
 */
const most = 96_370;
/** What may have fallen before the number above has to follow. */
const unclaimed = 2_000;

describe('the patterns by which messages are understood', () => {
  it('do not grow', async () => {
    const { characters } = sumOf(await readSizes());
    expect(characters, 'take patterns away, or learn from examples').toBeLessThanOrEqual(most);
    expect(characters, `lower the number in ${import.meta.filename} to what is left`).toBeGreaterThan(most - unclaimed);
  });
});

describe('patternSize', () => {
  it.each([
    ['const a = /x|y/u;', { patterns: 1, lines: 1, characters: 6 }],
    ["const words = 'wife|husband';", { patterns: 1, lines: 1, characters: 14 }],
    ['const a = new RegExp(`\\\\b${b}`, "u");', { patterns: 1, lines: 1, characters: 9 }],
    ['const a = `one\n(?:two)`;', { patterns: 1, lines: 2, characters: 13 }],
    ["import { a } from './a';\nconst name = 'Jo';\nconst either = a | b;", { patterns: 0, lines: 0, characters: 0 }],
  ])('of %j', (code, size) => {
    expect(patternSize(code)).toEqual(size);
  });
});
