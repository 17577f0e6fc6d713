import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '@abbotsford/local-stack';
import { intents } from '@abbotsford/understanding';
import { FEATURES } from '../../../libs/understanding/src/intents/features';
import type { Weights } from '../../../libs/understanding/src/intents/intent-model';
import { type FiledModel, fileModel, type ModelFile } from '../../../libs/understanding/src/intents/model-file';
import { crossValidate, thresholdsFor } from './cross-validate';
import { embedSentences } from './embed-sentences';
import { figuresOf, macroF1 } from './figures';
import { type Example, fit, type Penalty } from './fit';
import { hashOf, labelledSentences } from './labelled-sentences';
import { figuresTable } from './figures-table';

const modelFile = path.join(workspaceRoot, 'libs/understanding/src/intents/intents.model.json');

/** Chosen by cross-validation. */
const penalty: Penalty = { words: 0.1, embedding: 0.01 };

type Way = 'by_words' | 'with_embedding';
type Say = (line: string) => void;

/** Learns both models from the training sentences, tells how they do by cross-validation, and writes them. */
export async function trainIntents(say: Say): Promise<void> {
  const { learnt_from, examples } = await trainingExamples(say);
  const file: ModelFile = {
    learnt_from,
    features: FEATURES,
    by_words: learn('by_words', examples, say),
    with_embedding: learn('with_embedding', examples, say),
  };
  await writeFile(modelFile, `${JSON.stringify(file, null, 2)}\n`);
  say(`Written: ${path.relative(workspaceRoot, modelFile)}`);
}

async function trainingExamples(say: Say): Promise<{ learnt_from: string; examples: Example[] }> {
  const sentences = await labelledSentences('training');
  const vectors = await embedSentences(
    sentences.map(({ says }) => says),
    say,
  );
  const examples = sentences
    .map(({ says, labels }): Example => ({
      text: says,
      holds: intents.map((intent) => labels.includes(intent)),
      embedding: Float64Array.from(vectors.get(says) ?? []),
    }))
    // The order of files and lines is not to make other weights.
    .sort((a, b) => (a.text < b.text ? -1 : 1));
  return { learnt_from: hashOf(sentences), examples };
}

function learn(way: Way, all: readonly Example[], say: Say): FiledModel {
  const examples = way === 'by_words' ? all.map((example) => ({ ...example, embedding: null })) : all;
  const probabilities = crossValidate(examples, penalty);
  const thresholds = thresholdsFor(examples, probabilities);
  const figures = intents.map((_, i) =>
    figuresOf(
      examples.map(({ holds }) => holds[i] ?? false),
      probabilities.map((one) => (one[i] ?? 0) >= (thresholds[i] ?? 1)),
    ),
  );
  say(`\n${way}, cross-validated on ${examples.length} sentences: macro-F1 ${macroF1(figures).toFixed(3)}`);
  say(figuresTable([figures]));
  const { biases, grams, embedding } = fit(examples, penalty);
  return fileModel({
    intents,
    biases: [...biases],
    thresholds,
    grams: quantise(grams, intents.length),
    embedding: embedding.length > 0 ? quantise(embedding, intents.length) : null,
  });
}

/** Weights as whole numbers from -127 to 127, with the scale of each column. */
export function quantise(weights: Float64Array, columns: number): Weights {
  const scales = new Array<number>(columns).fill(0);
  weights.forEach((weight, i) => (scales[i % columns] = Math.max(scales[i % columns] ?? 0, Math.abs(weight) / 127)));
  return { scales, rows: Int8Array.from(weights, (weight, i) => Math.round(weight / (scales[i % columns] || 1))) };
}
