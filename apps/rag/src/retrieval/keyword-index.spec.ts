import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeywordIndex } from './keyword-index';
import { Vocabulary } from './vocabulary';

function indexOf(...texts: readonly string[]): KeywordIndex {
  const index = new KeywordIndex(new Set(['please']));
  texts.forEach((text, key) => index.add(key, { title: '', heading: '', text }));
  return index;
}

/** Words of letters alone that are all different, and in no document. */
const unknownWords = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, i) => `qux${[...i.toString().padStart(3, '0')].map((d) => 'abcdefghij'[+d]).join('')}`,
  );

afterEach(() => vi.restoreAllMocks());

describe('a question of hundreds of unknown words', () => {
  const index = indexOf('The quxxaa is cleaned each day.', 'The grinder is cleaned each week.');
  const question = unknownWords(500).join(' ');

  it('is read with a few look-ups of what they were meant to be', () => {
    const lookUps = vi.spyOn(Vocabulary.prototype, 'corrections');
    expect(index.readQuery(question)).toHaveLength(24);
    expect(lookUps).toHaveBeenCalledTimes(24);
  });

  it('is put right with as few', () => {
    const lookUps = vi.spyOn(Vocabulary.prototype, 'corrections');
    expect(index.correct(question).split(' ')).toHaveLength(500);
    expect(lookUps).toHaveBeenCalledTimes(24);
  });

  it('spends no look-up on words that are known, or there again', () => {
    const known = 'please '.repeat(50) + 'cleaned week '.repeat(50) + 'grindr '.repeat(50);
    const lookUps = vi.spyOn(Vocabulary.prototype, 'corrections');
    expect(index.correct(known)).toContain('grinder');
    expect(index.readQuery(known).flatMap(({ matches }) => matches.map(({ term }) => term))).toContain('grinder');
    expect(lookUps).toHaveBeenCalledTimes(2);
  });
});
