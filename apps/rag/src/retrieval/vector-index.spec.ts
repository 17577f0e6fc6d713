import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from './quantise';
import { VectorIndex } from './vector-index';

/** Numbers that are the same in each run. */
function* random(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648 - 0.5;
  }
}

function unit(numbers: Iterator<number>): Float32Array {
  const vector = Float32Array.from({ length: DIMENSIONS }, () => numbers.next().value as number);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

describe('VectorIndex', () => {
  it('finds nothing in an empty index, and no more than it has', () => {
    const index = new VectorIndex();
    const vector = unit(random(1));
    expect(index.nearest(vector, 10)).toEqual([]);
    index.add(7, vector);
    expect(index.nearest(vector, 10).map(({ key }) => key)).toEqual([7]);
  });

  it('refuses vectors of another length, and values that are no number', () => {
    const index = new VectorIndex();
    expect(() => index.add(1, new Float32Array(3))).toThrow(RangeError);
    expect(() => index.add(1, new Float32Array(DIMENSIONS).fill(Number.NaN))).toThrow(RangeError);
    expect(() => index.nearest(new Float32Array(DIMENSIONS).fill(Number.NaN), 1)).toThrow(RangeError);
  });

  it('grows beyond its first capacity, and finds what an exact search finds', () => {
    const numbers = random(2);
    const vectors = Array.from({ length: 1_500 }, () => unit(numbers));
    const index = new VectorIndex();
    vectors.forEach((vector, key) => index.add(key, vector));
    const queries = Array.from({ length: 20 }, () => unit(numbers));
    const right = queries.map((query) => {
      const exact = vectors.map((vector, key) => ({ key, cosine: dot(query, vector) }));
      const best = new Set(
        exact
          .sort((a, b) => b.cosine - a.cosine)
          .slice(0, 10)
          .map(({ key }) => key),
      );
      return index.nearest(query, 10).filter(({ key }) => best.has(key)).length / 10;
    });
    // Random vectors are as hard as it gets: embeddings lie closer together.
    expect(right.reduce((sum, share) => sum + share, 0) / right.length).toBeGreaterThan(0.9);
  });

  it('finds a removed vector no more, and all that the filter lets through', () => {
    const numbers = random(3);
    const index = new VectorIndex();
    const vectors = Array.from({ length: 50 }, () => unit(numbers));
    vectors.forEach((vector, key) => index.add(key, vector));
    index.remove(4);
    const query = vectors[4] ?? unit(numbers);
    expect(index.nearest(query, 50).map(({ key }) => key)).not.toContain(4);
    const even = index.nearest(query, 50, (key) => key % 2 === 0).map(({ key }) => key);
    expect(even.sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i * 2).filter((key) => key !== 4));
  });
});
