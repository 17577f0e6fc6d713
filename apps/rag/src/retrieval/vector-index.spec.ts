import { beforeEach, describe, expect, it } from 'vitest';
import { DIMENSIONS, quantise } from './quantise';
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
    index.add(7, quantise(vector));
    expect(index.nearest(vector, 10).map(({ key }) => key)).toEqual([7]);
  });

  it('refuses vectors of another length, and values that are no number', () => {
    const index = new VectorIndex();
    expect(() => index.add(1, new Int8Array(3))).toThrow(RangeError);
    expect(() => index.nearest(new Float32Array(3), 1)).toThrow(RangeError);
    expect(() => index.nearest(new Float32Array(DIMENSIONS).fill(Number.NaN), 1)).toThrow(RangeError);
  });

  it('finds over several graphs what an exact search finds', () => {
    const numbers = random(2);
    const vectors = Array.from({ length: 3_000 }, () => unit(numbers));
    const index = new VectorIndex([], 1_400);
    vectors.forEach((vector, key) => index.add(key, quantise(vector)));
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
    vectors.forEach((vector, key) => index.add(key, quantise(vector)));
    index.remove(4);
    const query = vectors[4] ?? unit(numbers);
    expect(index.nearest(query, 50).map(({ key }) => key)).not.toContain(4);
    const even = index.nearest(query, 50, (key) => key % 2 === 0).map(({ key }) => key);
    expect(even.sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i * 2).filter((key) => key !== 4));
  });

  it('gives graphs of mostly removed vectors up, and finds the rest as before', () => {
    const numbers = random(4);
    const vectors = Array.from({ length: 60 }, () => unit(numbers));
    const index = new VectorIndex([], 20);
    vectors.forEach((vector, key) => index.add(key, quantise(vector)));
    const kept = vectors.map((_, key) => key).filter((key) => key % 4 === 0);
    for (const key of vectors.keys()) if (!kept.includes(key)) index.remove(key);
    while (index.compact());
    expect([...index.graphs()]).toHaveLength(1);
    for (const key of kept) expect(index.nearest(vectors[key] ?? unit(numbers), 1)[0]?.key).toBe(key);
    expect(index.nearest(unit(numbers), 60)).toHaveLength(kept.length);
  });

  describe('with many vectors that are the same, from which no way leads on in the graph', () => {
    const like = unit(random(6));
    let index: VectorIndex;
    beforeEach(() => {
      const numbers = random(7);
      index = new VectorIndex();
      for (let key = 0; key < 1_100; key++) index.add(key, quantise(unit(numbers)));
      for (let key = 2_000; key < 3_050; key++) index.add(key, quantise(like));
    });

    it('finds what lies near them when they are removed', () => {
      for (let key = 2_000; key < 3_050; key++) index.remove(key);
      expect(index.compact()).toBe(false);
      expect(index.nearest(like, 100)).toHaveLength(100);
    });

    it('finds what lies near them when the filter keeps them back', () => {
      expect(index.nearest(like, 100, (key) => key < 1_100)).toHaveLength(100);
    });
  });

  it('gives a graph up when most of it is removed, although it has room left', () => {
    const numbers = random(8);
    const index = new VectorIndex();
    const removed = Array.from({ length: 1_100 }, (_, key) => key);
    for (const key of removed) index.add(key, quantise(unit(numbers)));
    index.add(5_000, quantise(unit(numbers)));
    const [before] = index.graphs();
    for (const key of removed) index.remove(key);
    while (index.compact());
    const [after, ...more] = index.graphs();
    expect(more).toEqual([]);
    expect(after).not.toBe(before);
    expect(after && [...after.entries.keys()]).toEqual([5_000]);
    index.add(5_001, quantise(unit(numbers)));
    expect(
      index
        .nearest(unit(numbers), 5)
        .map(({ key }) => key)
        .sort(),
    ).toEqual([5_000, 5_001]);
  });

  it('takes room for as much as it holds, however often all of it is replaced', () => {
    const numbers = random(5);
    const index = new VectorIndex([], 20);
    for (let key = 0; key < 400; key++) {
      index.add(key, quantise(unit(numbers)));
      index.remove(key - 30);
      while (index.compact());
    }
    expect(index.size).toBe(30);
    expect([...index.graphs()].length).toBeLessThan(6);
  });
});
