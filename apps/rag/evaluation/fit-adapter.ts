import type { Multiply } from '@abbotsford/testing/table';
import { unit, type QuestionAdapter } from '../src/retrieval/question-adapter';
import { DIMENSIONS } from '../src/retrieval/quantise';
import { nearestOf } from './nearest-of';

/** A wording's embedding, with the number of the answer that it asks for. */
export interface KnownWording {
  readonly vector: Float32Array;
  readonly answer: number;
}

/** Each wording is told apart from so many others that are nearest to it, and brought nearer to so many of its own. */
const OTHERS = 30;
const OWN = 6;
/** What the answer's text says beside a wording. */
const ANSWER_SHARE = 0.3;
/** The lower, the more the nearest alone count. */
const TEMPERATURE = 0.07;
/** Chosen by leaving out every fifth wording, like the rest; more rounds or less shrinking learn the wordings by heart. */
const ROUNDS = 4;
const RATE = 0.01;
const SHRINK = 0.05;
/** After so many wordings what was learnt is shrunk, which pulls it towards leaving embeddings as they are. */
const SHRINK_EVERY = 100;

/**
 * Learns an adapter of questions: each wording in turn is the question, which is to come nearer to the other wordings of
 * its answer than to those of others (contrastive loss, stochastic gradient descent with weight decay). Always the same
 * for the same wordings in the same order.
 * @param answers the embeddings of the answers' texts
 */
export async function fitAdapter(
  wordings: readonly KnownWording[],
  answers: readonly Float32Array[],
  multiply: Multiply,
): Promise<QuestionAdapter> {
  const mean = meanOf(wordings.map(({ vector }) => vector));
  const seen = (vector: Float32Array | undefined): Float32Array =>
    unit(mean.map((middle, i) => (vector?.[i] ?? 0) - middle));
  const questions = wordings.map(({ vector }) => seen(vector));
  const texts = answers.map(seen);
  const keys = wordings.map(({ answer }, n) =>
    mean.map((_, i) => (questions[n]?.[i] ?? 0) + ANSWER_SHARE * (texts[answer]?.[i] ?? 0)),
  );
  const keysOf = (numbers: readonly number[] = []): Float32Array[] => numbers.map((n) => keys[n] as Float32Array);
  const near = await nearestOf(
    questions,
    keys,
    OTHERS,
    (a, b) => wordings[a]?.answer !== wordings[b]?.answer,
    multiply,
  );
  const sameAs = new Map<number, number[]>();
  wordings.forEach(({ answer }, n) => sameAs.set(answer, [...(sameAs.get(answer) ?? []), n]));
  const own = questions.map((question, n) =>
    keysOf(sameAs.get(wordings[n]?.answer ?? -1)?.filter((other) => other !== n))
      .sort((a, b) => dot(b, 0, question) - dot(a, 0, question))
      .slice(0, OWN),
  );

  const moves = new Float32Array(DIMENSIONS ** 2);
  const toLearn = questions.map((_, n) => n).filter((n) => (own[n]?.length ?? 0) > 0);
  const random = randomNumbers();
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE * (1 - round / ROUNDS);
    for (let step = 0; step < toLearn.length; step++) {
      if (step % SHRINK_EVERY === 0) shrink(moves, 1 - SHRINK * rate * SHRINK_EVERY);
      const n = toLearn[Math.floor(random() * toLearn.length)] ?? 0;
      learn(moves, questions[n] as Float32Array, own[n] ?? [], keysOf(near[n]), rate);
    }
  }
  const most = moves.reduce((highest, x) => Math.max(highest, Math.abs(x)), 0) || 1;
  return { mean, rows: Int8Array.from(moves, (x) => Math.round((x / most) * 127)), scale: most / 127 };
}

/** One step: towards the question's own, the nearest of them most, and away from the others. */
function learn(
  moves: Float32Array,
  question: Float32Array,
  own: readonly Float32Array[],
  others: readonly Float32Array[],
  rate: number,
): void {
  const moved = question.map((x, row) => x + dot(moves, row * DIMENSIONS, question));
  const keys = [...own, ...others];
  const odds = keys.map((key) => Math.exp(dot(key, 0, moved) / TEMPERATURE));
  const total = sum(odds);
  const right = sum(odds.slice(0, own.length));
  const towards = new Float32Array(DIMENSIONS);
  keys.forEach((key, n) => {
    const share = (n < own.length ? (odds[n] ?? 0) / right : 0) - (odds[n] ?? 0) / total;
    for (let i = 0; i < DIMENSIONS; i++) towards[i] = (towards[i] as number) + share * (key[i] as number);
  });
  for (let row = 0, at = 0; row < DIMENSIONS; row++) {
    const slope = (rate / TEMPERATURE) * (towards[row] as number);
    for (let k = 0; k < DIMENSIONS; k++, at++) moves[at] = (moves[at] as number) + slope * (question[k] as number);
  }
}

function shrink(moves: Float32Array, by: number): void {
  for (let at = 0; at < moves.length; at++) moves[at] = (moves[at] as number) * by;
}

function dot(rows: Float32Array, from: number, vector: Float32Array): number {
  let total = 0;
  for (let i = 0; i < DIMENSIONS; i++) total += (rows[from + i] as number) * (vector[i] as number);
  return total;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const total = new Float32Array(DIMENSIONS);
  for (const vector of vectors) vector.forEach((x, i) => (total[i] = (total[i] ?? 0) + x));
  return total.map((x) => x / (vectors.length || 1));
}

/** 0 to below 1, the same ones each time (Lehmer). */
function randomNumbers(): () => number {
  let state = 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
