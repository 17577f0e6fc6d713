import { firstIn, unneededAlternatives } from '@abbotsford/testing/unneeded-alternatives';
import { describe, expect, it } from 'vitest';
import { timePhrases } from './time-phrases.data';

describe('the words that say when', () => {
  it.each(timePhrases.flatMap(({ kind, pattern, says }) => says.map((text) => [text, kind, pattern] as const)))(
    '%s: a %s',
    (text, _kind, pattern) => {
      expect(firstIn(text, pattern)).not.toBeNull();
    },
  );

  it('are all needed by an example', () => {
    expect(unneededAlternatives(timePhrases)).toEqual([]);
  });
});
