import { createHash } from 'node:crypto';
import { intents, redirecting } from '@abbotsford/understanding';
import { thresholdFor } from './figures';
import { type Example, fit, oddsOf, type Penalty } from './fit';

const FOLDS = 5;
/** Of what ends a talk or sends somebody elsewhere. */
const REDIRECTING_PRECISION = 0.95;

/** Which part a sentence is left out with: by its words, so that it stays there when others come or go. */
const foldOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) % FOLDS;

/** What models that have not seen a sentence hold probable for it: for each example, a probability for each intent. */
export function crossValidate(examples: readonly Example[], penalty: Penalty): number[][] {
  const folds = examples.map(({ text }) => foldOf(text));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fit(
      examples.filter((_, i) => folds[i] !== fold),
      penalty,
    ),
  );
  return examples.map(({ text, embedding }, i) => {
    const model = models[folds[i] ?? 0];
    if (!model) throw new Error('There is a model for every fold');
    return oddsOf(model, text, embedding).map((odds) => 1 / (1 + Math.exp(-odds)));
  });
}

/** From which probability each intent is read, by what cross-validation tells. */
export const thresholdsFor = (examples: readonly Example[], probabilities: readonly (readonly number[])[]): number[] =>
  intents.map((intent, i) =>
    thresholdFor(
      examples.map(({ holds }) => holds[i] ?? false),
      probabilities.map((one) => one[i] ?? 0),
      redirecting.has(intent) ? REDIRECTING_PRECISION : 0,
    ),
  );
