import { describe, expect, it } from 'vitest';
import { likeness } from '../../../libs/understanding/src/intents/meaning-space';
import { calibrate, logistic } from './calibrate';
import { fit } from './fit';
import { likenessesByWords, WORDS, withMeanings } from './kernel';
import type { Multiply, Table } from '@abbotsford/testing/table';
import { principalAxes } from './principal-axes';
import { quantise } from './quantise';

const table = (...rows: number[][]): Table => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  numbers: Float32Array.from(rows.flat()),
});

/** As the runtime multiplies, only slower. */
const multiply: Multiply = (a, b) => {
  const at = (i: number): [number, number] => [Math.floor(i / b.columns), i % b.columns];
  const numbers = Float32Array.from({ length: a.rows * b.columns }, (_, i) => {
    const [row, column] = at(i);
    return Array.from({ length: a.columns }, (_, k) => k).reduce(
      (sum, k) => sum + (a.numbers[row * a.columns + k] ?? 0) * (b.numbers[k * b.columns + column] ?? 0),
      0,
    );
  });
  return Promise.resolve({ rows: a.rows, columns: b.columns, numbers });
};

const everything = (targets: Table): Uint8Array => new Uint8Array(targets.numbers.length).fill(1);

describe('fit', () => {
  const texts = ['bye now', 'goodbye', 'thanks a lot', 'thank you', 'thanks, bye', 'forty cups', 'a small shop'];
  const targets = table([0.6, -0.4], [0.6, -0.4], [-0.4, 0.6], [-0.4, 0.6], [0.6, 0.6], [-0.4, -0.4], [-0.4, -0.4]);
  const kernel = likenessesByWords(texts);

  it('solves for each column what the kernel and its ridge make of the weights', async () => {
    const { numbers } = await fit(table([2, 1], [1, 3]), table([1, 0], [0, 1]), new Uint8Array(4).fill(1), multiply);
    const exact = [3.2, -1, -1, 2.2].map((x) => x / (2.2 * 3.2 - 1));
    numbers.forEach((x, i) => expect(x).toBeCloseTo(exact[i] ?? 0, 4));
  });

  it('learns each column from the words that speak for it', async () => {
    const { numbers } = await multiply(kernel, await fit(kernel, targets, everything(targets), multiply));
    numbers.forEach((score, i) => expect(Math.sign(score)).toBe(Math.sign(targets.numbers[i] ?? 0)));
  });

  it('learns nothing from a sentence that is left out', async () => {
    const learnt = everything(targets);
    learnt.fill(0, 8, 10);
    const { numbers } = await fit(kernel, targets, learnt, multiply);
    expect([...numbers.slice(8, 10)]).toEqual([0, 0]);
    const without = texts.filter((_, i) => i !== 4);
    const others = { rows: 6, columns: 2, numbers: targets.numbers.filter((_, at) => learnt[at]) };
    const alone = await fit(likenessesByWords(without), others, everything(others), multiply);
    numbers.filter((_, at) => learnt[at]).forEach((x, at) => expect(x).toBeCloseTo(alone.numbers[at] ?? 0, 4));
  });

  it('makes the same weights of the same sentences', async () => {
    const learnt = everything(targets);
    expect(await fit(kernel, targets, learnt, multiply)).toEqual(await fit(kernel, targets, learnt, multiply));
  });
});

describe('the kernel', () => {
  it('is highest for a sentence with itself, and nothing for words that share no spelling', () => {
    const { numbers } = likenessesByWords(['bye', 'bye bye', 'forty cups']);
    expect(numbers[0]).toBeCloseTo(2 * WORDS);
    expect(numbers[1]).toBeLessThan(2 * WORDS);
    expect(numbers[1]).toBeGreaterThan(0);
    expect(numbers[2]).toBe(0);
  });

  it('adds how near the meanings are', async () => {
    const places = Int8Array.from([100, 0, 60, 80]);
    const { numbers } = await withMeanings(table([1, 2], [2, 1]), places, multiply);
    const expected = [1 + likeness(10_000), 2 + likeness(6_000), 2 + likeness(6_000), 1 + likeness(10_000)];
    numbers.forEach((x, i) => expect(x).toBeCloseTo(expected[i] ?? 0, 5));
  });
});

describe('calibrate', () => {
  it('gives back the line that made the labels', () => {
    const scores = Array.from({ length: 4_000 }, (_, i) => (i % 40) / 40);
    const holds = scores.map((score, i) => Math.floor(i / 40) / 100 < logistic(6 * score - 3));
    const { slope, offset } = calibrate(scores, holds);
    expect(slope).toBeCloseTo(6, 0);
    expect(offset).toBeCloseTo(-3, 0);
  });

  it('has an end where scores tell labels apart perfectly', () => {
    const { slope, offset } = calibrate([0, 0.1, 0.9, 1], [false, false, true, true]);
    expect(logistic(slope + offset)).toBeGreaterThan(0.9);
    expect(logistic(offset)).toBeLessThan(0.1);
  });
});

describe('principalAxes', () => {
  it('finds the mean and the directions in which vectors differ most', async () => {
    const vectors = [-2, -1, 0, 1, 2].flatMap((x) =>
      [-0.1, 0.1].map((y) => Float64Array.from([5 + 0.6 * x, 1 + 0.8 * x, y])),
    );
    const { mean, axes } = await principalAxes(vectors, 2, multiply);
    [5, 1, 0].forEach((x, i) => expect(mean[i]).toBeCloseTo(x));
    const [first = [], second = []] = [0, 1].map((k) =>
      [0, 1, 2].map((i) => Math.abs((axes.rows[i * 2 + k] ?? 0) * (axes.scales[k] ?? 0))),
    );
    [0.6, 0.8, 0].forEach((x, i) => expect(first[i]).toBeCloseTo(x, 2));
    expect(second[2]).toBeCloseTo(1, 2);
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
