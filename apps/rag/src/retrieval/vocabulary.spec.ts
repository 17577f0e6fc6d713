import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance';
import { Vocabulary } from './vocabulary';

function vocabularyOf(words: readonly string[], language: readonly string[] = []): Vocabulary {
  const vocabulary = new Vocabulary(new Set(language));
  for (const word of words) vocabulary.add(word);
  return vocabulary;
}

const meant = (vocabulary: Vocabulary, word: string): string[] =>
  vocabulary.corrections(word).map((correction) => correction.word);

describe('Vocabulary', () => {
  it('puts swapped, missing and doubled letters right', () => {
    const vocabulary = vocabularyOf(['brew', 'concentrate', 'forgotten', 'grinder']);
    expect(meant(vocabulary, 'brwe')).toEqual(['brew']);
    expect(meant(vocabulary, 'consentrate')).toEqual(['concentrate']);
    expect(meant(vocabulary, 'forgoten')).toEqual(['forgotten']);
    expect(meant(vocabulary, 'grindr')).toEqual(['grinder']);
  });

  it('leaves a word of the language alone, although the documents lack it', () => {
    expect(meant(vocabularyOf(['deaf'], ['decaf']), 'decaf')).toEqual([]);
  });

  it('never takes one code for another', () => {
    expect(meant(vocabularyOf(['e07']), 'e0700')).toEqual([]);
  });

  it('prefers the word that is used more', () => {
    expect(meant(vocabularyOf(['burns', 'burrs', 'burrs']), 'burms')).toEqual(['burrs', 'burns']);
    expect(meant(vocabularyOf(['latte', 'latto', 'latte']), 'lattq')).toEqual(['latte', 'latto']);
  });

  it('puts a singular right although the documents have the plural alone', () => {
    expect(meant(vocabularyOf(['refunds']), 'refnud')).toEqual(['refund']);
    expect(meant(vocabularyOf(['press']), 'prwes')).not.toContain('pres');
  });

  it('forgets a word when its last passage is gone', () => {
    const vocabulary = vocabularyOf(['crema', 'crema']);
    vocabulary.remove('crema');
    expect(vocabulary.has('crema')).toBe(true);
    vocabulary.remove('crema');
    expect(vocabulary.has('crema')).toBe(false);
    expect(meant(vocabulary, 'cremma')).toEqual([]);
  });
});

describe('editDistance', () => {
  const word = fc.string({ maxLength: 10, unit: fc.constantFrom('a', 'b', 'c') });

  it('is 0 exactly for equal words, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 20) === 0).toBe(a === b);
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
      }),
    );
  });

  it('says no more than that the limit is passed', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 20), limit + 1));
      }),
    );
  });
});
