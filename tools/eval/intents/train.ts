import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'prettier';
import { workspaceRoot } from '@abbotsford/local-stack';
import type { IntentSet } from '@abbotsford/understanding';
import { BUCKETS, FEATURES, featuresOf, valueOf } from '../../../libs/understanding/src/intents/features';
import type { Meanings } from '../../../libs/understanding/src/intents/intent-model';
import { placeOf } from '../../../libs/understanding/src/intents/meaning-space';
import { type FiledModel, fileModel, type ModelFile } from '../../../libs/understanding/src/intents/model-file';
import { calibrate, logistic } from './calibrate';
import { learnAndCrossValidate, thresholdsFor } from './cross-validate';
import { embedSentences } from './embed-sentences';
import { figuresOf, macroF1 } from './figures';
import { figuresTable } from './figures-table';
import { likenessesByWords, withMeanings, WORDS } from './kernel';
import { hashOf, labelledSentences } from './labelled-sentences';
import type { Multiply, Table } from '@abbotsford/testing/table';
import { principalAxes } from './principal-axes';
import { quantise } from './quantise';

/** Of the 384 numbers of an embedding: twice as many read hardly better by cross-validation, and cost twice as much. */
const DIRECTIONS = 64;

interface Learning<Label extends string> {
  readonly set: IntentSet<Label>;
  readonly texts: readonly string[];
  /** For each text, whether each intent holds. */
  readonly holds: readonly (readonly boolean[])[];
  readonly multiply: Multiply;
  readonly say: Say;
}
type Known = Pick<Meanings, 'space' | 'places'>;
type Say = (line: string) => void;

const modelFile = (name: string): string =>
  path.join(workspaceRoot, `libs/understanding/src/intents/${name}/${name}.model.json`);

/** Learns both models from the training sentences, tells how they do by cross-validation, and writes them. */
export async function trainIntents<Label extends string>(set: IntentSet<Label>, say: Say): Promise<void> {
  const sentences = await labelledSentences(set, 'training');
  // The order of files and lines is not to make other weights.
  const ordered = sentences.toSorted((a, b) => (a.says < b.says ? -1 : 1));
  const texts = ordered.map(({ says }) => says);
  const holds = ordered.map(({ labels }) => set.labels.map((label) => labels.includes(label)));
  // Only here: the native module behind it can't be loaded twice in one process, as tests in threads would.
  const { multiplier } = await import('@abbotsford/testing/multiplier');
  const learning = { set, texts, holds, multiply: await multiplier(), say };
  const known = await knownPlaces(texts, learning.multiply, say);
  const byWords = likenessesByWords(texts);
  const file: ModelFile<Label> = {
    learnt_from: hashOf(sentences),
    features: FEATURES,
    by_words: await learn('by_words', learning, byWords, null),
    with_embedding: await learn(
      'with_embedding',
      learning,
      await withMeanings(byWords, known.places, learning.multiply),
      known,
    ),
  };
  await writeFile(modelFile(set.name), await format(JSON.stringify(file), { parser: 'json', printWidth: 120 }));
  say(`Written: ${path.relative(workspaceRoot, modelFile(set.name))}`);
}

async function knownPlaces(texts: readonly string[], multiply: Multiply, say: Say): Promise<Known> {
  const vectors = await embedSentences(texts, say);
  const embeddings = texts.map((text) => Float64Array.from(vectors.get(text) ?? []));
  const space = await principalAxes(embeddings, DIRECTIONS, multiply);
  return { space, places: Int8Array.from(embeddings.flatMap((embedding) => [...placeOf(space, embedding)])) };
}

async function learn<Label extends string>(
  name: string,
  learning: Learning<Label>,
  kernel: Table,
  known: Known | null,
): Promise<FiledModel<Label>> {
  const { set, texts, holds, multiply, say } = learning;
  const { labels } = set;
  const { weights, unseen } = await learnAndCrossValidate(kernel, texts, targetsOf(holds), multiply);
  const column = <T>(table: readonly (readonly T[])[], i: number): T[] => table.map((row) => row[i] as T);
  const lines = labels.map((_, i) => calibrate(column(unseen, i), column(holds, i)));
  const probabilities = unseen.map((scores) =>
    lines.map(({ slope, offset }, i) => logistic(slope * (scores[i] ?? 0) + offset)),
  );
  const thresholds = thresholdsFor(set, holds, probabilities);
  const figures = labels.map((_, i) =>
    figuresOf(
      column(holds, i),
      column(probabilities, i).map((probability) => probability >= (thresholds[i] ?? 1)),
    ),
  );
  say(`\n${name}, cross-validated on ${texts.length} sentences: macro-F1 ${macroF1(figures).toFixed(3)}`);
  say(figuresTable(labels, [figures]));
  const calibrated = weights.numbers.map((x, at) => x * (lines[at % labels.length]?.slope ?? 0));
  return fileModel({
    labels,
    biases: lines.map(({ offset }) => offset),
    thresholds,
    words: quantise(weightsOfWords(texts, calibrated, labels.length), labels.length),
    meanings: known && { ...known, weights: quantise(calibrated, labels.length) },
  });
}

/** How much more than on average each intent holds. */
function targetsOf(holds: readonly (readonly boolean[])[]): Table {
  const columns = holds[0]?.length ?? 0;
  const shares = Array.from({ length: columns }, (_, i) => holds.filter((row) => row[i]).length / holds.length);
  const numbers = Float32Array.from(holds.flatMap((row) => row.map((held, i) => Number(held) - (shares[i] ?? 0))));
  return { rows: holds.length, columns, numbers };
}

/** What the sentences' weights come to for each bucket of features. */
function weightsOfWords(texts: readonly string[], weights: Float32Array, outputs: number): Float64Array {
  const sums = new Float64Array(BUCKETS * outputs);
  texts.forEach((text, row) => {
    const features = featuresOf(text);
    const value = WORDS * valueOf(features);
    for (const bucket of features) {
      for (let k = 0; k < outputs; k++) {
        const at = bucket * outputs + k;
        sums[at] = (sums[at] as number) + value * (weights[row * outputs + k] as number);
      }
    }
  });
  return sums;
}
