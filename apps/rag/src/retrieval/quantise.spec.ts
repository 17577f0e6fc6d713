import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine, DIMENSIONS, quantise, restore } from './quantise';

/** Spread over all components, as embeddings are. */
const component = fc.double({ min: -1, max: 1, noNaN: true }).map((x) => (x < 0 ? x - 0.2 : x + 0.2));
const vectors = fc
  .array(component, { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map((values) => Float32Array.from(values, (value) => value / Math.hypot(...values)));

describe('quantise', () => {
  it('keeps a cosine to within 0.01, for vectors that are spread as embeddings are', () => {
    fc.assert(
      fc.property(vectors, vectors, (a, b) => {
        const exact = a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
        expect(Math.abs(cosine(a, quantise(b), 0) - exact)).toBeLessThan(0.01);
      }),
      { numRuns: 50 },
    );
  });

  it('reads the vector at its position', () => {
    const first = new Float32Array(DIMENSIONS).fill(0);
    const second = new Float32Array(DIMENSIONS).fill(Math.sqrt(1 / DIMENSIONS));
    const both = new Int8Array([...quantise(first), ...quantise(second)]);
    expect(cosine(second, both, 0)).toBe(0);
    expect(cosine(second, both, 1)).toBeCloseTo(1, 1);
    expect(restore(both, 1)[0]).toBeCloseTo(second[0] ?? 0, 2);
  });

  it('refuses what is no embedding', () => {
    expect(() => quantise([1, 2, 3])).toThrow(RangeError);
    expect(() => quantise(new Array<number>(DIMENSIONS).fill(Number.POSITIVE_INFINITY))).toThrow(RangeError);
  });
});
