import { describe, expect, it } from 'vitest';
import type { Table } from '@abbotsford/testing/table';
import { AdaptedQuestion, unit } from '../src/retrieval/question-adapter';
import { DIMENSIONS, quantise } from '../src/retrieval/quantise';
import { fitAdapter } from './fit-adapter';

async function multiply(a: Table, b: Table): Promise<Table> {
  const numbers = new Float32Array(a.rows * b.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.columns; k++) {
      for (let j = 0; j < b.columns; j++) {
        const at = i * b.columns + j;
        numbers[at] = (numbers[at] ?? 0) + (a.numbers[i * a.columns + k] ?? 0) * (b.numbers[k * b.columns + j] ?? 0);
      }
    }
  }
  return Promise.resolve({ rows: a.rows, columns: b.columns, numbers });
}

const SUBJECTS = 12;
/** A subject lies along an axis of its own, how it is asked along one of the others, more strongly. */
const wording = (subject: number, asked: number): Float32Array =>
  unit(Float32Array.from({ length: DIMENSIONS }, (_, i) => (i === subject ? 1 : i === SUBJECTS + asked ? 1.1 : 0)));

describe('fitAdapter', () => {
  it('learns that how something is asked matters less than what, for wordings that it has not seen too', async () => {
    const wordings = Array.from({ length: SUBJECTS }, (_, answer) =>
      Array.from({ length: 8 }, (__, asked) => ({ vector: wording(answer, asked), answer })),
    ).flat();
    const answers = Array.from({ length: SUBJECTS }, () => new Float32Array(DIMENSIONS));
    // One of each subject is left out: all of them are asked in one way.
    const known = wordings.filter(({ answer }, i) => i % 8 !== answer % 8);
    const adapter = await fitAdapter(known, answers, multiply);

    const { mean } = adapter;
    const plain = { mean, rows: new Int8Array(DIMENSIONS ** 2), scale: 1 };
    const stored = Int8Array.from([...quantise(wording(0, 5)), ...quantise(wording(1, 0))]);
    const leadOfOwn = (by: typeof adapter): number => {
      const question = new AdaptedQuestion(wording(0, 0), by);
      return question.cosine(stored, 0) - question.cosine(stored, 1);
    };
    expect(leadOfOwn(plain)).toBeLessThan(0.05);
    expect(leadOfOwn(adapter)).toBeGreaterThan(leadOfOwn(plain) + 0.1);
  }, 20_000);
});
