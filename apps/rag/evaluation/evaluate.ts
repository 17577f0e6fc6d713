import { provideEmbeddingModel } from '@abbotsford/local-stack';
import { EmbeddingService } from '../src/embedding/embedding-service';
import { figuresOf, standardError, type Figures } from './figures';
import { casesOf, indexOf, ownCases, type SearchCase } from './search-cases';

/**
 * `npx tsx apps/rag/evaluation/evaluate.ts [FILE]`: dense, BM25, plain fusion and ours side by side, by kind of
 * question. Without a file, our own cases, their held-out part apart.
 */
const methods = ['dense', 'bm25', 'fusion', 'ours'] as const;

const file = process.argv[2];
const embedding = new EmbeddingService(await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] }));
const { documents, queries } = file ? await casesOf(file) : await ownCases();
const index = await indexOf(documents, embedding, new Map());

async function play({ q, category }: SearchCase) {
  const vectors = await embedding.embedQuestion(index.questionTexts(q));
  const plain = await embedding.embedQuestion({ whole: q, clauses: [] });
  const found = index.search(q, vectors, { topK: 10, category });
  return {
    ...index.compare(q, plain, category),
    ours: found.results.map(({ title }) => title),
    answerable: found.answerable,
    signals: found.signals,
  };
}

const outcomes: Awaited<ReturnType<typeof play>>[] = [];
for (const query of queries) outcomes.push(await play(query));

const show = (share: number, cases: number): string =>
  `${share.toFixed(2)} ± ${standardError(share, cases).toFixed(2)}`;
const row = (name: string, { cases, hit1, recall3, recall10 }: Figures): string =>
  `| ${name} | ${cases} | ${[hit1, recall3, recall10].map((share) => show(share, cases)).join(' | ')} |`;

function report(name: string, accept: (query: SearchCase) => boolean): void {
  const chosen = queries.flatMap((query, i) => (accept(query) ? [i] : []));
  if (chosen.length === 0) return;
  const cases = chosen.flatMap((i) => queries[i] ?? []);
  for (const method of methods) {
    const figures = figuresOf(
      cases,
      chosen.map((i) => outcomes[i]?.[method] ?? []),
    );
    if (figures.cases > 0) console.log(row(`${name}, ${method}`, figures));
  }
  const right = chosen.filter((i) => outcomes[i]?.answerable === queries[i]?.answerable).length / chosen.length;
  console.log(`| ${name}, answerable | ${chosen.length} | ${show(right, chosen.length)} | | |`);
}

console.log('| questions, method | cases | hit@1 | recall@3 | recall@10 |\n| --- | --- | --- | --- | --- |');
report('all', () => true);
for (const split of ['train', 'held_out'] as const) report(split, (query) => query.split === split);
for (const tag of new Set(queries.flatMap(({ tags = [] }) => tags))) report(tag, ({ tags = [] }) => tags.includes(tag));
if (process.env['VERBOSE']) {
  queries.forEach((query, i) => {
    const outcome = outcomes[i];
    const first = outcome?.ours[0] ?? '';
    const missed = (query.relevant?.length ?? 0) > 0 && !query.relevant?.includes(first);
    const wrong = outcome?.answerable !== query.answerable;
    if (missed || wrong) {
      console.log(
        query.id,
        missed ? `found ${first}` : '',
        wrong ? `answerable ${outcome?.answerable} ${JSON.stringify(outcome?.signals)}` : '',
        query.q,
      );
    }
  });
}
await embedding.close();
