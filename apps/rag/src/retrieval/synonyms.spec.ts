import { describe, expect, it } from 'vitest';
import { synonymsOf } from './synonyms';
import { synonymGroups } from './synonyms.data';
import { termsOf } from './terms';

describe('synonymsOf', () => {
  it('finds words for the same thing, in any form', () => {
    expect(synonymsOf('froth')).toContain('foam');
    expect(synonymsOf('refriger')).toContain('fridg');
    expect(synonymsOf('mechan')).toContain('technician');
  });

  it('goes both ways, and never names the word itself', () => {
    for (const term of synonymGroups.flatMap((group) => termsOf(group)).map(({ term }) => term)) {
      expect(synonymsOf(term)).not.toContain(term);
      for (const other of synonymsOf(term)) expect(synonymsOf(other)).toContain(term);
    }
  });

  it('knows nothing of other words', () => {
    expect(synonymsOf('kangaroo')).toEqual([]);
  });
});

describe('synonymGroups', () => {
  it('have two different terms at least, and none that is left out of questions', () => {
    for (const group of synonymGroups) {
      const terms = group.split(' ').map((word) => termsOf(word).map(({ term }) => term));
      expect(
        terms.every((found) => found.length === 1),
        group,
      ).toBe(true);
      expect(new Set(terms.flat()).size, group).toBeGreaterThan(1);
      expect(termsOf(group).length, `a stop word in "${group}"`).toBe(terms.length);
    }
  });
});
