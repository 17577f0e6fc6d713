import { describe, expect, it } from 'vitest';
import { BUCKETS, FEATURES, featuresOf, valueOf } from './features';

const shared = (a: string, b: string): number => {
  const other = new Set(featuresOf(b));
  return featuresOf(a).filter((bucket) => other.has(bucket)).length / featuresOf(a).length;
};

describe('featuresOf', () => {
  it('gives buckets in ascending order, each once', () => {
    const features = featuresOf('Can you, can you call me back?');
    expect(features).toEqual([...new Set(features)].sort((a, b) => a - b));
    expect(features.every((bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < BUCKETS)).toBe(true);
  });

  it.each([
    ['capitals', "Don't Call Me", "don't call me"],
    ['an apostrophe that is left out', "don't call me", 'dont call me'],
    ['a curly apostrophe', 'don’t call me', "don't call me"],
    ['which number it is', 'we sell 40 cups', 'we sell 350 cups'],
    ['whose address it is', 'write to jo@cafe.example', 'write to mia.k@beans.example'],
    ['blanks and commas', 'hi,  there', 'hi there'],
    ['full-width letters', 'ｂｙｅ', 'bye'],
  ])('does not tell %s', (_, one, other) => {
    expect(featuresOf(one)).toEqual(featuresOf(other));
  });

  it.each([
    ['a question from a statement', 'you deliver?', 'you deliver'],
    ['the order of words', 'you call me', 'me call you'],
    ['which word is the last', 'stop now', 'now stop'],
  ])('tells %s', (_, one, other) => {
    expect(featuresOf(one)).not.toEqual(featuresOf(other));
  });

  it('shares most features with the same words mistyped, and few with other words', () => {
    expect(shared('goodbye everyone', 'goodbey everyone')).toBeGreaterThan(0.5);
    expect(shared('goodbye everyone', 'how much is a kilo')).toBeLessThan(0.1);
  });

  it.each(['', '   ', '...', '🙂'])('finds nothing in %j', (nothing) => {
    expect(featuresOf(nothing)).toEqual([]);
    expect(valueOf([])).toBeGreaterThan(0);
  });

  it('reads only the beginning of what never ends', () => {
    const endless = 'call '.repeat(100_000);
    expect(featuresOf(endless)).toEqual(featuresOf(endless.slice(0, 1_000)));
    expect(featuresOf('x'.repeat(100_000)).length).toBeLessThan(200);
  });

  it('is as the shipped weights know it: whoever changes this changes FEATURES and trains again', () => {
    expect([FEATURES, featuresOf('Bye!')]).toMatchInlineSnapshot(`
      [
        "words 1-2, characters 2-5, 2^14 buckets, 1",
        [
          2130,
          2426,
          2862,
          3266,
          6417,
          6432,
          7218,
          7338,
          7720,
          8119,
          8872,
          9514,
          9838,
          10015,
          11131,
          11780,
          15294,
          15724,
        ],
      ]
    `);
  });
});

describe('valueOf', () => {
  it('makes sentences of any length weigh the same', () => {
    const weight = (features: readonly number[]): number => features.length * valueOf(features) ** 2;
    expect(weight(featuresOf('bye'))).toBeCloseTo(
      weight(featuresOf('we open a small café near the station in spring')),
    );
  });
});
