import { featuresOf, valueOf } from './features';
import { likeness, type MeaningSpace, placeOf, productWith } from './meaning-space';

/** Whole numbers, a row of one for each intent for each thing that is read, and what each intent's are to be times. */
export interface Weights {
  readonly rows: Int8Array;
  readonly scales: readonly number[];
}

/** What sentences that were learnt from say of others that mean nearly the same. */
export interface Meanings {
  readonly space: MeaningSpace;
  /** Of all sentences that were learnt from, one after the other. */
  readonly places: Int8Array;
  /** A row for each of them. */
  readonly weights: Weights;
}

/** A logistic regression for each intent, all over the same features. */
export interface IntentModel<Label extends string = string> {
  readonly labels: readonly Label[];
  readonly biases: readonly number[];
  /** The probability from which an intent is read, for each. */
  readonly thresholds: readonly number[];
  /** A row for each bucket of features. */
  readonly words: Weights;
  /** Null where no embedding is read. */
  readonly meanings: Meanings | null;
}

export interface ReadIntent<Label extends string> {
  readonly intent: Label;
  /** 0..1 */
  readonly probability: number;
}

/**
 * How probable each intent is, in the model's order.
 * @param embedding of the sentence, normalised, by the model that it was learnt with
 * @throws RangeError when the embedding is not as long as the model's, or missing, or not expected
 */
export function probabilities(
  { biases, words, meanings }: IntentModel,
  sentence: string,
  embedding?: readonly number[],
): number[] {
  if (!meanings && embedding) throw new RangeError('The model reads no embeddings');
  const features = featuresOf(sentence);
  const value = valueOf(features);
  const byWords = new Float64Array(biases.length);
  for (const bucket of features) addRow(byWords, words, bucket, value);
  const byMeaning = new Float64Array(biases.length);
  if (meanings) {
    const place = placeOf(meanings.space, embedding ?? []);
    for (let row = 0; row < meanings.places.length / place.length; row++) {
      addRow(byMeaning, meanings.weights, row, likeness(productWith(place, meanings.places, row)));
    }
  }
  return biases.map((bias, i) => {
    const odds =
      bias + (byWords[i] ?? 0) * (words.scales[i] ?? 0) + (byMeaning[i] ?? 0) * (meanings?.weights.scales[i] ?? 0);
    return 1 / (1 + Math.exp(-odds));
  });
}

/** All intents, the most probable first, each with the probability from which it is read. */
export function rankedIntents<Label extends string>(
  model: IntentModel<Label>,
  sentence: string,
  embedding?: readonly number[],
): (ReadIntent<Label> & { readonly threshold: number })[] {
  const all = probabilities(model, sentence, embedding);
  return model.labels
    .map((intent, i) => ({ intent, probability: all[i] ?? 0, threshold: model.thresholds[i] ?? 1 }))
    .sort((a, b) => b.probability - a.probability);
}

/** The intents that are probable enough, the most probable first. */
export const intentsOf = <Label extends string>(
  model: IntentModel<Label>,
  sentence: string,
  embedding?: readonly number[],
): ReadIntent<Label>[] =>
  rankedIntents(model, sentence, embedding)
    .filter(({ probability, threshold }) => probability >= threshold)
    .map(({ intent, probability }) => ({ intent, probability }));

function addRow(sums: Float64Array, { rows }: Weights, row: number, value: number): void {
  for (let i = 0, at = row * sums.length; i < sums.length; i++, at++) {
    sums[i] = (sums[i] as number) + (rows[at] as number) * value;
  }
}
