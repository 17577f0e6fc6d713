import file from './answer-adapter.model.json';
import { DIMENSIONS } from './quantise';
import type { QuestionAdapter } from './question-adapter';

/** `answer-adapter.model.json`, which `npx tsx apps/rag/evaluation/calibrate-answers.ts` writes. */
export interface AdapterFile {
  /** SHA-256 of the written answers that it was learnt from. */
  readonly learnt_from: string;
  readonly mean: readonly number[];
  readonly scale: number;
  /** Whole numbers of 8 bits, as base64. */
  readonly rows: string;
}

/** @throws RangeError when it is for embeddings of another length */
export function readAdapter({ mean, scale, rows }: AdapterFile): QuestionAdapter {
  const bytes = Int8Array.from(Buffer.from(rows, 'base64'));
  if (mean.length !== DIMENSIONS || bytes.length !== DIMENSIONS ** 2) {
    throw new RangeError(`The adapter is for embeddings of ${mean.length} numbers, not of ${DIMENSIONS}`);
  }
  return { mean: Float32Array.from(mean), rows: bytes, scale };
}

/** @param learntFrom SHA-256 of the written answers */
export const fileAdapter = ({ mean, scale, rows }: QuestionAdapter, learntFrom: string): AdapterFile => ({
  learnt_from: learntFrom,
  mean: Array.from(mean, short),
  scale: short(scale),
  rows: Buffer.from(rows.buffer, rows.byteOffset, rows.length).toString('base64'),
});

/** Five figures are more than it has. */
const short = (value: number): number => Number(value.toPrecision(5));

export const answerAdapter: QuestionAdapter = readAdapter(file);
