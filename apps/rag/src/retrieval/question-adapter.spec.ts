import { describe, expect, it } from 'vitest';
import { AdaptedQuestion, unit, type QuestionAdapter } from './question-adapter';
import { DIMENSIONS, quantise } from './quantise';

const along = (...axes: readonly number[]): Float32Array =>
  unit(Float32Array.from({ length: DIMENSIONS }, (_, i) => Number(axes.includes(i))));
const none: QuestionAdapter = {
  mean: new Float32Array(DIMENSIONS),
  rows: new Int8Array(DIMENSIONS ** 2),
  scale: 1 / 127,
};
/** What is along the first axis is moved towards the second as well. */
const moving: QuestionAdapter = { ...none, rows: none.rows.map((_, at) => (at === DIMENSIONS ? 127 : 0)) };
const vectors = (...all: readonly Float32Array[]): Int8Array =>
  Int8Array.from(all.flatMap((one) => [...quantise(one)]));

describe('an adapted question', () => {
  it('has the plain cosine where nothing was learnt', () => {
    const stored = vectors(along(2, 3, 4, 5), along(0, 1, 2, 3));
    expect(new AdaptedQuestion(along(0, 1), none).cosine(stored, 1)).toBeCloseTo(Math.SQRT1_2, 2);
    expect(new AdaptedQuestion(along(0, 1), none).cosine(stored, 0)).toBeCloseTo(0, 2);
  });
  it('is moved to what was learnt to ask the same', () => {
    const stored = vectors(along(1, 2, 3, 4));
    const near = (adapter: QuestionAdapter): number => new AdaptedQuestion(along(0), adapter).cosine(stored, 0);
    expect(near(none)).toBeCloseTo(0, 2);
    expect(near(moving)).toBeCloseTo(0.5 * Math.SQRT1_2, 2);
  });
  it('is compared by what it does not share with all', () => {
    const mean = along(9).map((x) => x / 2);
    const stored = vectors(along(9, 10, 11, 12));
    const question = along(9, 0, 1, 2);
    const seen = new AdaptedQuestion(question, { ...none, mean });
    expect(new AdaptedQuestion(question, none).cosine(stored, 0)).toBeCloseTo(0.25, 2);
    expect(seen.cosine(stored, 0)).toBeCloseTo(0, 2);
  });
});
