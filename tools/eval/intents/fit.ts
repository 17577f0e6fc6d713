import { BUCKETS, featuresOf, valueOf } from '../../../libs/understanding/src/intents/features';
import { minimise } from './minimise';

/** What is learnt from: a sentence, what it is after, and its embedding, where the model is to read one. */
export interface Example {
  readonly text: string;
  /** For each output, whether it holds. */
  readonly holds: readonly boolean[];
  readonly embedding: Float64Array | null;
}

export interface Fit {
  readonly outputs: number;
  readonly biases: Float64Array;
  /** BUCKETS × outputs */
  readonly grams: Float64Array;
  /** Dimensions × outputs */
  readonly embedding: Float64Array;
}

/** How far weights may grow; chosen by cross-validation. */
export interface Penalty {
  /** On the weights of words. */
  readonly words: number;
  /** On those of embeddings, whose numbers are small. */
  readonly embedding: number;
}

interface Row {
  readonly features: Uint16Array;
  readonly value: number;
  readonly embedding: Float64Array;
  readonly holds: readonly boolean[];
}

/** What more of them change is less than what another author's sentences would. */
const STEPS = 60;

/** A logistic regression with L2 penalty for each output, all at once. Biases are not penalised. */
export function fit(examples: readonly Example[], penalty: Penalty): Fit {
  const outputs = examples[0]?.holds.length ?? 0;
  const dimensions = examples[0]?.embedding?.length ?? 0;
  const rows = examples.map(({ text, holds, embedding }): Row => {
    const features = featuresOf(text);
    return {
      features: Uint16Array.from(features),
      value: valueOf(features),
      embedding: embedding ?? new Float64Array(),
      holds,
    };
  });
  const ends = { biases: outputs, grams: outputs * (1 + BUCKETS), all: outputs * (1 + BUCKETS + dimensions) };
  const learnt = minimise(
    (x) => {
      const weights = split(x, ends);
      const gradient = new Float64Array(ends.all);
      const gradients = split(gradient, ends);
      let value = 0;
      for (const row of rows) value += lossOf(row, weights, gradients);
      value += penalise(weights.grams, gradients.grams, penalty.words);
      value += penalise(weights.embedding, gradients.embedding, penalty.embedding);
      return { value, gradient };
    },
    new Float64Array(ends.all),
    { steps: STEPS },
  );
  return { outputs, ...split(learnt, ends) };
}

/** The logarithms of the odds of each output. */
export function oddsOf(
  { outputs, biases, grams, embedding }: Fit,
  text: string,
  vector: Float64Array | null,
): number[] {
  const features = featuresOf(text);
  const value = valueOf(features);
  const sums = Float64Array.from(biases);
  for (const bucket of features) addRow(sums, grams, bucket * outputs, value);
  vector?.forEach((x, i) => addRow(sums, embedding, i * outputs, x));
  return [...sums];
}

interface Parts {
  readonly biases: Float64Array;
  readonly grams: Float64Array;
  readonly embedding: Float64Array;
}

/** Views, not copies. */
const split = (x: Float64Array, { biases, grams }: { readonly biases: number; readonly grams: number }): Parts => ({
  biases: x.subarray(0, biases),
  grams: x.subarray(biases, grams),
  embedding: x.subarray(grams),
});

/** The logistic loss of one sentence, its gradient added to `gradients`. */
function lossOf({ features, value, embedding, holds }: Row, weights: Parts, gradients: Parts): number {
  const outputs = weights.biases.length;
  const sums = weights.biases.slice();
  for (const bucket of features) addRow(sums, weights.grams, bucket * outputs, value);
  for (let i = 0; i < embedding.length; i++) addRow(sums, weights.embedding, i * outputs, embedding[i] as number);
  let loss = 0;
  for (let i = 0; i < outputs; i++) {
    const sum = sums[i] as number;
    const held = holds[i] ? 1 : 0;
    loss += Math.max(sum, 0) - sum * held + Math.log1p(Math.exp(-Math.abs(sum)));
    sums[i] = 1 / (1 + Math.exp(-sum)) - held;
  }
  addTo(gradients.biases, 0, sums, 1);
  for (const bucket of features) addTo(gradients.grams, bucket * outputs, sums, value);
  for (let i = 0; i < embedding.length; i++) addTo(gradients.embedding, i * outputs, sums, embedding[i] as number);
  return loss;
}

function penalise(weights: Float64Array, gradient: Float64Array, penalty: number): number {
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    squares += weight * weight;
    gradient[i] = (gradient[i] as number) + penalty * weight;
  }
  return (penalty / 2) * squares;
}

function addRow(sums: Float64Array, weights: Float64Array, from: number, times: number): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (weights[from + i] as number) * times;
}

function addTo(gradient: Float64Array, from: number, errors: Float64Array, times: number): void {
  for (let i = 0; i < errors.length; i++) {
    gradient[from + i] = (gradient[from + i] as number) + (errors[i] as number) * times;
  }
}
