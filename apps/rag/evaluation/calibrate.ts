import { provideEmbeddingModel } from '@abbotsford/local-stack';
import { EmbeddingService } from '../src/embedding/embedding-service';
import { answerProbability, type AnswerableModel, type AnswerSignals } from '../src/retrieval/answerable';
import { logisticRegression } from './logistic-regression';
import { casesFrom, indexOf, ownSets } from './search-cases';

/**
 * `npx tsx apps/rag/evaluation/calibrate.ts [FILE...]` learns when a question counts as answerable, from the training
 * parts of our own two sets of cases, and prints the model for `answerable-model.data.ts` with how it does on them, cross-validated too. With
 * `HELD_OUT=1` also on the held-out parts and on the files given, which it does not learn from.
 */

/** How many of the questions that people ask the documents answer. Our cases have more that are made to mislead. */
const EXPECTED_ANSWERABLE = 0.75;
const THRESHOLD = 0.6;
const FOLDS = 10;

interface Observed {
  readonly signals: AnswerSignals;
  readonly label: boolean;
  readonly heldOut: boolean;
}

const embedding = new EmbeddingService(await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] }));

async function observe(source: string): Promise<Observed[]> {
  const { documents, queries } = await casesFrom(source);
  const index = await indexOf(documents, embedding, new Map());
  const observed: Observed[] = [];
  for (const { q, category, answerable, split } of queries) {
    const vectors = await embedding.embedQuestion(index.questionTexts(q));
    const { signals } = index.search(q, vectors, { topK: 10, category });
    if (signals) observed.push({ signals, label: answerable, heldOut: split === 'held_out' });
  }
  return observed;
}

const sets = new Map<string, Observed[]>();
for (const name of Object.keys(ownSets)) sets.set(name, await observe(name));
const training = [...sets.values()].flat().filter(({ heldOut }) => !heldOut);
const names = Object.keys(training[0]?.signals ?? {}) as (keyof AnswerSignals)[];

function fit(examples: readonly Observed[]): AnswerableModel {
  const answerable = examples.filter(({ label }) => label).length;
  const weightOf = (label: boolean): number =>
    label ? EXPECTED_ANSWERABLE / answerable : (1 - EXPECTED_ANSWERABLE) / (examples.length - answerable);
  const { bias, weights } = logisticRegression(
    examples.map(({ signals, label }) => ({
      features: names.map((name) => signals[name]),
      label,
      weight: weightOf(label),
    })),
  );
  const byName = Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0])) as AnswerableModel['weights'];
  return { bias, weights: byName, threshold: THRESHOLD };
}

const model = fit(training);
console.log(JSON.stringify(model, (_, v: unknown) => (typeof v === 'number' ? Number(v.toFixed(2)) : v), 2));

const isRight = ({ signals, label }: Observed, by: AnswerableModel): boolean =>
  answerProbability(signals, by) >= by.threshold === label;

/** What is right of each fold, by a model that was fitted to the others. */
function crossValidated(): string {
  const right = Array.from({ length: FOLDS }, (_, fold) => {
    const others = fit(training.filter((_, i) => i % FOLDS !== fold));
    return training.filter((example, i) => i % FOLDS === fold && isRight(example, others)).length;
  });
  return (right.reduce((sum, count) => sum + count, 0) / training.length).toFixed(3);
}
console.log(`cross-validated over ${FOLDS} folds: right ${crossValidated()} of ${training.length}`);

function show(name: string, observed: readonly Observed[]): void {
  const share = (chosen: readonly Observed[]): string => {
    const right = chosen.filter((example) => isRight(example, model));
    return `${(right.length / Math.max(1, chosen.length)).toFixed(3)} of ${chosen.length}`;
  };
  const yes = observed.filter(({ label }) => label);
  const no = observed.filter(({ label }) => !label);
  console.log(`${name}: right ${share(observed)}; answerable ${share(yes)}, not answerable ${share(no)}`);
}
for (const [name, observed] of sets) {
  show(
    `${name}, training`,
    observed.filter(({ heldOut }) => !heldOut),
  );
}
if (process.env['HELD_OUT']) {
  for (const [name, observed] of sets) {
    show(
      `${name}, held out`,
      observed.filter(({ heldOut }) => heldOut),
    );
  }
  for (const file of process.argv.slice(2)) show(file, await observe(file));
}
await embedding.close();
