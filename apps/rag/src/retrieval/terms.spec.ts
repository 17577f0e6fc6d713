import { describe, expect, it } from 'vitest';
import { termsOf } from './terms';

const terms = (text: string): string[] => termsOf(text).map(({ term }) => term);

describe('termsOf', () => {
  it('gives a code whole and in parts, so that a part finds it', () => {
    expect(terms('ARC-LMP-5K')).toEqual(['arc-lmp-5k', 'arc', 'lmp', '5k']);
  });

  it('reads an error code as a code of its own', () => {
    expect(termsOf('E07')).toEqual([{ term: 'e07', word: 'e07', kind: 'code', capitalised: false }]);
  });

  it('takes 30.80 and 30.8, 1,500 and 1500 for the same number', () => {
    expect(terms('30.80 1,500')).toEqual(terms('30.8 1500'));
  });

  it('finds the number in a quantity that is written without a space', () => {
    expect(terms('20g')).toEqual(expect.arrayContaining(terms('20')));
  });

  it('takes forms of a word for the same', () => {
    expect(new Set(terms('deliver delivers delivered delivering')).size).toBe(1);
  });

  it('reads accents and apostrophes away', () => {
    expect(terms("cafés' café’s")).toEqual(terms('cafes cafe'));
  });

  it('leaves out function words, unless there is nothing else', () => {
    expect(terms('where is the milk')).toEqual(['milk']);
    expect(terms('what is it')).not.toEqual([]);
  });

  it('tells a name inside a sentence from a word at its beginning', () => {
    const names = termsOf('Cleaning the Toyota Hilux. Grinders too.').filter(({ capitalised }) => capitalised);
    expect(names.map(({ word }) => word)).toEqual(['toyota', 'hilux']);
  });
});
