import { createHash } from 'node:crypto';
import type { IntentSet } from '@abbotsford/understanding';
import { thresholdFor } from './figures';
import { fit } from './fit';
import type { Multiply, Table } from '@abbotsford/testing/table';

const FOLDS = 5;
/** Of what changes where the talk goes. */
const REDIRECTING_PRECISION = 0.9;

/** Which part a sentence is left out with: by its words, so that it stays there when others come or go. */
const foldOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) % FOLDS;

export interface Learnt {
  /** A row for each sentence, a column for each intent. */
  readonly weights: Table;
  /** What models that had not seen a sentence give it: for each sentence, a score for each intent. */
  readonly unseen: readonly (readonly number[])[];
}

/** Learns from all sentences, and once more for each part of them without that part, all at the same time. */
export async function learnAndCrossValidate(
  kernel: Table,
  texts: readonly string[],
  targets: Table,
  multiply: Multiply,
): Promise<Learnt> {
  const { rows, columns } = targets;
  const folds = texts.map(foldOf);
  const wide = (FOLDS + 1) * columns;
  const part = (at: number): number => Math.floor((at % wide) / columns);
  const row = (at: number): number => Math.floor(at / wide);
  const repeated = Float32Array.from(
    { length: rows * wide },
    (_, at) => targets.numbers[row(at) * columns + (at % columns)] ?? 0,
  );
  const learnt = Uint8Array.from(repeated, (_, at) => (part(at) === folds[row(at)] ? 0 : 1));
  const weights = await fit(kernel, { rows, columns: wide, numbers: repeated }, learnt, multiply);
  const scores = await multiply(kernel, weights);
  const cut = (numbers: Float32Array, i: number, of: number): Float32Array =>
    numbers.subarray(i * wide + of * columns, i * wide + (of + 1) * columns);
  return {
    weights: {
      rows,
      columns,
      numbers: Float32Array.from(texts.flatMap((_, i) => [...cut(weights.numbers, i, FOLDS)])),
    },
    unseen: folds.map((fold, i) => [...cut(scores.numbers, i, fold)]),
  };
}

/** From which probability each intent is read, by what cross-validation tells. */
export const thresholdsFor = <Label extends string>(
  { labels, redirecting }: IntentSet<Label>,
  holds: readonly (readonly boolean[])[],
  probabilities: readonly (readonly number[])[],
): number[] =>
  labels.map((label, i) =>
    thresholdFor(
      holds.map((one) => one[i] ?? false),
      probabilities.map((one) => one[i] ?? 0),
      redirecting.has(label) ? REDIRECTING_PRECISION : 0,
    ),
  );
