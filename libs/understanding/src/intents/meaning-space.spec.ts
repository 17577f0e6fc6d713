import { describe, expect, it } from 'vitest';
import { likeness, type MeaningSpace, placeOf, productWith } from './meaning-space';

/** The first two of three numbers, seen from a mean. */
const space: MeaningSpace = {
  mean: [0.5, 0.5, 0.5],
  axes: { rows: Int8Array.from([100, 0, 0, 50, 0, 0]), scales: [0.01, 0.02] },
};

describe('placeOf', () => {
  it('is the direction from the mean, however far', () => {
    expect([...placeOf(space, [0.53, 0.54, 0.9])]).toEqual([120, 127]);
    expect(placeOf(space, [0.53, 0.46, 0.9])).toEqual(placeOf(space, [0.8, 0.1, 0.1]));
  });

  it('is nowhere at the mean itself', () => {
    expect([...placeOf(space, [0.5, 0.5, 0.5])]).toEqual([0, 0]);
  });

  it('refuses an embedding of another length', () => {
    expect(() => placeOf(space, [1])).toThrow('3 numbers, not of 1');
  });
});

describe('likeness', () => {
  const east = Int8Array.from([120, 0]);
  /** East, northeast, west, and nowhere. */
  const places = Int8Array.from([120, 0, 90, 90, -120, 0, 0, 0]);
  const [same, near, opposite, nowhere] = [0, 1, 2, 3].map((row) => likeness(productWith(east, places, row))) as [
    number,
    number,
    number,
    number,
  ];

  it('falls as meanings part, and is negative on the other side of the mean', () => {
    expect(same).toBeGreaterThan(near);
    expect(near).toBeGreaterThan(0);
    expect(opposite).toBeLessThan(0);
  });

  it('is nothing where there is no direction', () => {
    expect(nowhere).toBe(0);
  });
});
