import { FEATURES } from './features';
import type { IntentModel, Weights } from './intent-model';
import { type Intent, intents } from './intents.data';

type ByIntent = Readonly<Record<Intent, number>>;

/** Weights as a file holds them: the whole numbers as base64. */
interface FiledWeights {
  readonly scales: ByIntent;
  readonly rows: string;
}

export interface FiledModel {
  readonly biases: ByIntent;
  readonly thresholds: ByIntent;
  readonly grams: FiledWeights;
  readonly embedding: FiledWeights | null;
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
  const { biases, thresholds, grams, embedding } = file[which];
  return {
    intents,
    biases: inOrder(biases),
    thresholds: inOrder(thresholds),
    grams: readWeights(grams),
    embedding: embedding && readWeights(embedding),
  };
}

export const fileModel = ({ biases, thresholds, grams, embedding }: IntentModel): FiledModel => ({
  biases: byIntent(biases),
  thresholds: byIntent(thresholds),
  grams: fileWeights(grams),
  embedding: embedding && fileWeights(embedding),
});

const readWeights = ({ scales, rows }: FiledWeights): Weights => ({
  scales: inOrder(scales),
  rows: Int8Array.from(Buffer.from(rows, 'base64')),
});

const fileWeights = ({ scales, rows }: Weights): FiledWeights => ({
  scales: byIntent(scales),
  rows: Buffer.from(rows.buffer, rows.byteOffset, rows.length).toString('base64'),
});

const inOrder = (values: ByIntent): number[] => intents.map((intent) => values[intent]);

/** Five figures are more than the weights have. */
const byIntent = (values: readonly number[]): ByIntent =>
  Object.fromEntries(intents.map((intent, i) => [intent, Number((values[i] ?? 0).toPrecision(5))])) as Record<
    Intent,
    number
  >;
