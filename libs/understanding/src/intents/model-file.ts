import { FEATURES } from './features';
import type { IntentModel, Meanings, Weights } from './intent-model';
import { type Intent, intents } from './intents.data';

type ByIntent = Readonly<Record<Intent, number>>;

/** Weights as a file holds them: the whole numbers as base64. */
interface FiledWeights {
  readonly scales: ByIntent;
  readonly rows: string;
}

interface FiledMeanings {
  readonly mean: readonly number[];
  readonly axes: { readonly scales: readonly number[]; readonly rows: string };
  /** One after the other. */
  readonly places: string;
  readonly weights: FiledWeights;
}

export interface FiledModel {
  readonly biases: ByIntent;
  readonly thresholds: ByIntent;
  readonly words: FiledWeights;
  readonly meanings: FiledMeanings | null;
}

/** `intents.model.json` */
export interface ModelFile {
  /** SHA-256 of the sentences that it was learnt from. */
  readonly learnt_from: string;
  /** The features that its weights belong to. */
  readonly features: string;
  readonly by_words: FiledModel;
  readonly with_embedding: FiledModel;
}

/** @throws Error when its weights belong to features that are made in another way */
export function readModel(file: ModelFile, which: 'by_words' | 'with_embedding'): IntentModel {
  if (file.features !== FEATURES) {
    throw new Error(`The weights belong to other features (${file.features}): npm run eval -- intents --train`);
  }
  const { biases, thresholds, words, meanings } = file[which];
  return {
    intents,
    biases: inOrder(biases),
    thresholds: inOrder(thresholds),
    words: readWeights(words),
    meanings: meanings && readMeanings(meanings),
  };
}

export const fileModel = ({ biases, thresholds, words, meanings }: IntentModel): FiledModel => ({
  biases: byIntent(biases),
  thresholds: byIntent(thresholds),
  words: fileWeights(words),
  meanings: meanings && fileMeanings(meanings),
});

const readMeanings = ({ mean, axes, places, weights }: FiledMeanings): Meanings => ({
  space: { mean, axes: { scales: axes.scales, rows: bytesOf(axes.rows) } },
  places: bytesOf(places),
  weights: readWeights(weights),
});

const fileMeanings = ({ space: { mean, axes }, places, weights }: Meanings): FiledMeanings => ({
  mean: mean.map(short),
  axes: { scales: axes.scales.map(short), rows: base64Of(axes.rows) },
  places: base64Of(places),
  weights: fileWeights(weights),
});

const readWeights = ({ scales, rows }: FiledWeights): Weights => ({ scales: inOrder(scales), rows: bytesOf(rows) });

const fileWeights = ({ scales, rows }: Weights): FiledWeights => ({ scales: byIntent(scales), rows: base64Of(rows) });

const bytesOf = (base64: string): Int8Array => Int8Array.from(Buffer.from(base64, 'base64'));

const base64Of = ({ buffer, byteOffset, length }: Int8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString('base64');

const inOrder = (values: ByIntent): number[] => intents.map((intent) => values[intent]);

const byIntent = (values: readonly number[]): ByIntent =>
  Object.fromEntries(intents.map((intent, i) => [intent, short(values[i] ?? 0)])) as Record<Intent, number>;

/** Five figures are more than the weights have. */
const short = (value: number): number => Number(value.toPrecision(5));
