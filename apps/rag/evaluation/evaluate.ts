import { provideEmbeddingModel } from '@abbotsford/local-stack';
import { EmbeddingService } from '../src/embedding/embedding-service';
import { figuresOf, standardError, type Figures } from './figures';
import { casesFrom, indexOf, type SearchCase } from './search-cases';

/**
 * `npx tsx apps/rag/evaluation/evaluate.ts [shipped | alike | FILE] [train | held_out]`: dense, BM25, plain fusion and
 * ours side by side, by kind of question, for one of our own sets or a file. `VERBOSE=1` lists what went wrong.
 */
const methods = ['dense', 'bm25', 'fusion', 'ours'] as const;

const [source = 'shipped', split] = process.argv.slice(2);
const embedding = new EmbeddingService(await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] }));
const { documents, queries: all } = await casesFrom(source);
const queries = split === undefined ? all : all.filter((query) => query.split === split);
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

const withError = (share: number, cases: number): string =>
  `${share.toFixed(2)} ± ${standardError(share, cases).toFixed(2)}`;
const cell = ({ cases, hit1, recall3, recall10 }: Figures): string =>
  cases === 0 ? '' : `${withError(hit1, cases)} / ${recall3.toFixed(2)} / ${recall10.toFixed(2)}`;

function report(name: string, accept: (query: SearchCase) => boolean): void {
  const chosen = queries.flatMap((query, i) => (accept(query) ? [i] : []));
  if (chosen.length === 0) return;
  const cases = chosen.flatMap((i) => queries[i] ?? []);
  const figures = methods.map((method) =>
    figuresOf(
      cases,
      chosen.map((i) => outcomes[i]?.[method] ?? []),
    ),
  );
  const right = chosen.filter((i) => outcomes[i]?.answerable === queries[i]?.answerable).length / chosen.length;
  console.log(`| ${[name, cases.length, ...figures.map(cell), withError(right, chosen.length)].join(' | ')} |`);
}

console.log(
  `| questions | cases | ${methods.join(' | ')} | answerable |\n| --- | --- ${'| --- '.repeat(methods.length)}| --- |`,
);
report('all', () => true);
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
