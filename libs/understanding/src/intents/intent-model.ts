import { featuresOf, valueOf } from './features';
import type { Intent } from './intents.data';

/** Whole numbers, a row of one for each intent for each thing that is read, and what each intent's are to be times. */
export interface Weights {
  readonly rows: Int8Array;
  readonly scales: readonly number[];
}

/** A logistic regression for each intent, all over the same features. */
export interface IntentModel {
  readonly intents: readonly Intent[];
  readonly biases: readonly number[];
  /** The probability from which an intent is read, for each. */
  readonly thresholds: readonly number[];
  /** A row for each bucket of features. */
  readonly grams: Weights;
  /** A row for each number of an embedding; null where none is read. */
  readonly embedding: Weights | null;
}

export interface ReadIntent {
  readonly intent: Intent;
  /** 0..1 */
  readonly probability: number;
}

/**
 * How probable each intent is, in the model's order.
 * @param embedding of the sentence, normalised, by the model that it was learnt with
 * @throws RangeError when the embedding is not as long as the model's, or missing, or not expected
 */
export function probabilities(model: IntentModel, sentence: string, embedding: readonly number[] = []): number[] {
  const expected = (model.embedding?.rows.length ?? 0) / model.intents.length;
  if (embedding.length !== expected) {
    throw new RangeError(`The model reads embeddings of ${expected} numbers, not of ${embedding.length}`);
  }
  const features = featuresOf(sentence);
  const value = valueOf(features);
  const byWords = sumOf(
    model.grams,
    features.map((bucket) => [bucket, value]),
  );
  const byMeaning = model.embedding
    ? sumOf(
        model.embedding,
        embedding.map((x, i) => [i, x]),
      )
    : [];
  return model.biases.map((bias, i) => 1 / (1 + Math.exp(-(bias + (byWords[i] ?? 0) + (byMeaning[i] ?? 0)))));
}

/** The intents that are probable enough, the most probable first. */
export function intentsOf(model: IntentModel, sentence: string, embedding?: readonly number[]): ReadIntent[] {
  const all = probabilities(model, sentence, embedding);
  return model.intents
    .map((intent, i) => ({ intent, probability: all[i] ?? 0, threshold: model.thresholds[i] ?? 1 }))
    .filter(({ probability, threshold }) => probability >= threshold)
    .sort((a, b) => b.probability - a.probability)
    .map(({ intent, probability }) => ({ intent, probability }));
}

/** Rows of weights times their values, added up. */
function sumOf({ rows, scales }: Weights, entries: readonly (readonly [row: number, value: number])[]): number[] {
  const sums = new Array<number>(scales.length).fill(0);
  for (const [row, value] of entries) {
    for (let i = 0, at = row * sums.length; i < sums.length; i++, at++) {
      sums[i] = (sums[i] ?? 0) + (rows[at] ?? 0) * value;
    }
  }
  return sums.map((sum, i) => sum * (scales[i] ?? 0));
}
