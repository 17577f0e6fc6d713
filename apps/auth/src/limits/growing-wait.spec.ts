import { describe, expect, it } from 'vitest';
import { inWords, waitAfter } from './growing-wait';

describe('the wait after an attempt', () => {
  it('is none at first, then doubles, and never lasts longer than a quarter of an hour', () => {
    const seconds = [1, 5, 6, 7, 8, 9, 10, 11, 12, 1_000].map((attempt) => waitAfter(attempt, 5) / 1_000);
    expect(seconds).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it.each([
    [1, 'a second'],
    [30, '30 seconds'],
    [60, 'a minute'],
    [61, '2 minutes'],
    [900, '15 minutes'],
  ])('of %i seconds is called %s', (seconds, words) => {
    expect(inWords(seconds)).toBe(words);
  });
});
