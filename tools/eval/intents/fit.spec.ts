import { describe, expect, it } from 'vitest';
import { type Example, fit, oddsOf } from './fit';
import { minimise } from './minimise';
import { quantise } from './train';

describe('minimise', () => {
  it('finds the bottom of a narrow valley', () => {
    const bottom = [3, -1, 0.5];
    const steepness = [1, 100, 10_000];
    const found = minimise(
      (x) => ({
        value: x.reduce((sum, xi, i) => sum + (steepness[i] ?? 0) * (xi - (bottom[i] ?? 0)) ** 2, 1),
        gradient: x.map((xi, i) => 2 * (steepness[i] ?? 0) * (xi - (bottom[i] ?? 0))),
      }),
      new Float64Array(3),
      { tolerance: 1e-14 },
    );
    found.forEach((xi, i) => expect(xi).toBeCloseTo(bottom[i] ?? 0, 4));
  });

  it('stays where it is already flat, and leaves the start as it was', () => {
    const start = Float64Array.from([2]);
    expect([...minimise(() => ({ value: 1, gradient: new Float64Array(1) }), start)]).toEqual([2]);
    expect([...start]).toEqual([2]);
  });
});

const example = (text: string, holds: readonly boolean[], embedding: readonly number[] | null = null): Example => ({
  text,
  holds,
  embedding: embedding && Float64Array.from(embedding),
});

describe('fit', () => {
  const penalty = { words: 0.1, embedding: 0.01 };
  const examples = [
    example('bye now', [true, false]),
    example('goodbye', [true, false]),
    example('thanks a lot', [false, true]),
    example('thank you', [false, true]),
    example('thanks, bye', [true, true]),
    example('forty cups', [false, false]),
    example('a small shop', [false, false]),
  ];

  it('learns each output from the words that speak for it', () => {
    const model = fit(examples, penalty);
    const [goodbye = 0, thanks = 0] = oddsOf(model, 'ok bye', null);
    const [no = 0, neither = 0] = oddsOf(model, 'thirty cups', null);
    expect(goodbye).toBeGreaterThan(thanks);
    expect([no, neither].every((odds) => odds < 0)).toBe(true);
    expect(oddsOf(model, 'thanks, goodbye', null).every((odds) => odds > 0)).toBe(true);
  });

  it('learns from embeddings what the words do not tell', () => {
    const same = [1, -1].flatMap((x) => [example('well', [x > 0], [x, 0]), example('well', [x > 0], [x, 1])]);
    const model = fit(same, penalty);
    expect(oddsOf(model, 'well', Float64Array.from([1, 0.5]))[0]).toBeGreaterThan(1);
    expect(oddsOf(model, 'well', Float64Array.from([-1, 0.5]))[0]).toBeLessThan(-1);
  });

  it('makes the same weights of the same sentences', () => {
    expect(fit(examples, penalty)).toEqual(fit(examples, penalty));
  });

  it('keeps weights smaller under a higher penalty', () => {
    const size = (words: number): number => Math.hypot(...fit(examples, { ...penalty, words }).grams);
    expect(size(1)).toBeLessThan(size(0.1));
  });
});

describe('quantise', () => {
  it('keeps each column to within half a step of its scale', () => {
    const weights = Float64Array.from([0.5, 100, -1, 3, 0.013, -47]);
    const { rows, scales } = quantise(weights, 2);
    weights.forEach((weight, i) => {
      const scale = scales[i % 2] ?? 0;
      expect(Math.abs((rows[i] ?? 0) * scale - weight)).toBeLessThanOrEqual(scale / 2 + 1e-12);
    });
  });

  it('has nothing to scale in a column of zeros', () => {
    expect(quantise(new Float64Array(4), 2)).toEqual({ rows: new Int8Array(4), scales: [0, 0] });
  });
});
