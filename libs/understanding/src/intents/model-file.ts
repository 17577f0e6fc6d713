import { FEATURES } from './features';
import type { IntentModel, Meanings, Weights } from './intent-model';

type ByLabel<Label extends string> = Readonly<Record<Label, number>>;

/** Weights as a file holds them: the whole numbers as base64. */
interface FiledWeights<Label extends string> {
  readonly scales: ByLabel<Label>;
  readonly rows: string;
}

interface FiledMeanings<Label extends string> {
  readonly mean: readonly number[];
  readonly axes: { readonly scales: readonly number[]; readonly rows: string };
  /** One after the other. */
  readonly places: string;
  readonly weights: FiledWeights<Label>;
}

export interface FiledModel<Label extends string> {
  readonly biases: ByLabel<Label>;
  readonly thresholds: ByLabel<Label>;
  readonly words: FiledWeights<Label>;
  readonly meanings: FiledMeanings<Label> | null;
}

/** `<set>.model.json` */
export interface ModelFile<Label extends string> {
  /** SHA-256 of the sentences that it was learnt from. */
  readonly learnt_from: string;
  /** The features that its weights belong to. */
  readonly features: string;
  readonly by_words: FiledModel<Label>;
  readonly with_embedding: FiledModel<Label>;
}

/** @throws Error when its weights belong to features that are made in another way */
export function readModel<Label extends string>(
  labels: readonly Label[],
  file: ModelFile<Label>,
  which: 'by_words' | 'with_embedding',
): IntentModel<Label> {
  if (file.features !== FEATURES) {
    throw new Error(
      `The weights belong to other features (${file.features}): npm run eval -- intents --train, or inbound-intents`,
    );
  }
  const { biases, thresholds, words, meanings } = file[which];
  return {
    labels,
    biases: inOrder(labels, biases),
    thresholds: inOrder(labels, thresholds),
    words: readWeights(labels, words),
    meanings: meanings && readMeanings(labels, meanings),
  };
}

export const fileModel = <Label extends string>({
  labels,
  biases,
  thresholds,
  words,
  meanings,
}: IntentModel<Label>): FiledModel<Label> => ({
  biases: byLabel(labels, biases),
  thresholds: byLabel(labels, thresholds),
  words: fileWeights(labels, words),
  meanings: meanings && fileMeanings(labels, meanings),
});

const readMeanings = <Label extends string>(
  labels: readonly Label[],
  { mean, axes, places, weights }: FiledMeanings<Label>,
): Meanings => ({
  space: { mean, axes: { scales: axes.scales, rows: bytesOf(axes.rows) } },
  places: bytesOf(places),
  weights: readWeights(labels, weights),
});

const fileMeanings = <Label extends string>(
  labels: readonly Label[],
  { space: { mean, axes }, places, weights }: Meanings,
): FiledMeanings<Label> => ({
  mean: mean.map(short),
  axes: { scales: axes.scales.map(short), rows: base64Of(axes.rows) },
  places: base64Of(places),
  weights: fileWeights(labels, weights),
});

const readWeights = <Label extends string>(
  labels: readonly Label[],
  { scales, rows }: FiledWeights<Label>,
): Weights => ({ scales: inOrder(labels, scales), rows: bytesOf(rows) });

const fileWeights = <Label extends string>(
  labels: readonly Label[],
  { scales, rows }: Weights,
): FiledWeights<Label> => ({ scales: byLabel(labels, scales), rows: base64Of(rows) });

const bytesOf = (base64: string): Int8Array => Int8Array.from(Buffer.from(base64, 'base64'));

const base64Of = ({ buffer, byteOffset, length }: Int8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString('base64');

const inOrder = <Label extends string>(labels: readonly Label[], values: ByLabel<Label>): number[] =>
  labels.map((label) => values[label]);

const byLabel = <Label extends string>(labels: readonly Label[], values: readonly number[]): ByLabel<Label> =>
  Object.fromEntries(labels.map((label, i) => [label, short(values[i] ?? 0)])) as Record<Label, number>;

/** Five figures are more than the weights have. */
const short = (value: number): number => Number(value.toPrecision(5));
