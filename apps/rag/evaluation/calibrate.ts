import { provideEmbeddingModel } from '@abbotsford/local-stack';
import { EmbeddingService } from '../src/embedding/embedding-service';
import { answerProbability, type AnswerableModel, type AnswerSignals } from '../src/retrieval/answerable';
import { logisticRegression, type Example } from './logistic-regression';
import { addDocument, casesOf, indexOf, ownCases, type Embeddings, type SearchCase } from './search-cases';

/**
 * `npx tsx apps/rag/evaluation/calibrate.ts [FILE...]` learns when a question counts as answerable, from the training
 * part of our own cases, and prints the model for `answerable-model.data.ts` with how it does on the held-out part
 * (and on the files given, which it does not learn from).
 *
 * Each answerable question is used a second time with its documents taken out of the index: the best near-miss there
 * is. Such examples count half, since another document may answer them after all.
 */
interface Observed {
  readonly query: SearchCase;
  readonly signals: AnswerSignals;
  readonly label: boolean;
  readonly withoutDocuments: boolean;
}

const kept: Embeddings = new Map();
const embedding = new EmbeddingService(await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] }));

async function observe({ documents, queries }: Awaited<ReturnType<typeof ownCases>>, withMisses: boolean): Promise<Observed[]> {
  const index = await indexOf(documents, embedding, kept);
  const observed: Observed[] = [];
  for (const query of queries) {
    const look = async (label: boolean, withoutDocuments: boolean): Promise<void> => {
      const vectors = await embedding.embedQuestion(index.questionTexts(query.q));
      const { signals } = index.search(query.q, vectors, { topK: 10, category: query.category });
      if (signals) observed.push({ query, signals, label, withoutDocuments });
    };
    await look(query.answerable, false);
    if (!withMisses || !query.answerable) continue;
    const removed = documents.filter(({ title }) => query.relevant?.includes(title));
    for (const { title } of removed) index.removeDocument(title);
    await look(false, true);
    for (const document of removed) await addDocument(index, document, embedding, kept);
  }
  return observed;
}

const own = await observe(await ownCases(), true);
const training = own.filter(({ query }) => query.split !== 'held_out');
const names = Object.keys(training[0]?.signals ?? {}) as (keyof AnswerSignals)[];
const examples = training.map(
  ({ signals, label, withoutDocuments }): Example => ({
    features: names.map((name) => signals[name]),
    label,
    weight: withoutDocuments ? 0.5 : 1,
  }),
);
const { bias, weights } = logisticRegression(examples);
const fitted = { bias, weights: Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0])) };
const model = { ...fitted, threshold: 0 } as AnswerableModel;

/** The threshold that is right most often in training; of equal ones the middle. */
function bestThreshold(observed: readonly Observed[]): number {
  const scored = Array.from({ length: 99 }, (_, i) => (i + 1) / 100).map((threshold) => ({
    threshold,
    right: shareRight(observed, threshold),
  }));
  const most = Math.max(...scored.map(({ right }) => right));
  const best = scored.filter(({ right }) => right === most);
  return best[Math.floor(best.length / 2)]?.threshold ?? 0.5;
}

function shareRight(observed: readonly Observed[], threshold: number): number {
  const right = observed.filter(({ signals, label }) => answerProbability(signals, model) >= threshold === label);
  return right.length / Math.max(1, observed.length);
}

const asAsked = ({ withoutDocuments }: Observed): boolean => !withoutDocuments;
const threshold = bestThreshold(training.filter(asAsked));
console.log(JSON.stringify({ ...model, threshold }, (_, v: unknown) => (typeof v === 'number' ? Number(v.toFixed(2)) : v), 2));

function show(name: string, observed: readonly Observed[]): void {
  const always = observed.filter(({ label }) => label).length / Math.max(1, observed.length);
  const ours = shareRight(observed, threshold).toFixed(3);
  console.log(`${name}: right ${ours} of ${observed.length}; always yes ${always.toFixed(3)}`);
}
const heldOut = own.filter(({ query }) => query.split === 'held_out');
show('training', training.filter(asAsked));
show('held out', heldOut.filter(asAsked));
show('held out, documents taken away', heldOut.filter((o) => o.withoutDocuments));
for (const file of process.argv.slice(2)) show(file, await observe(await casesOf(file), false));
await embedding.close();
