// Measures an index of made-up passages in this process, which has no other work: node measure-index.ts COUNT FOLDER.
// Prints one line of JSON (IndexFigures).
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { KeywordIndex } from '../src/retrieval/keyword-index';
import { PassageIndex, type KeyedPassage } from '../src/retrieval/passage-index';
import { cosine } from '../src/retrieval/quantise';
import { VectorIndex } from '../src/retrieval/vector-index';
import { readPassageIndex, termsFingerprint, writePassageIndex } from '../src/snapshot/passage-index-files';
import { SnapshotFolder } from '../src/snapshot/snapshot-folder';
import { MadeUpPassages } from './made-up-passages';

const QUESTIONS = 200;
const WARM_UP = 30;
const NEAREST = 10;

const count = Number(process.argv[2]);
const folder = new SnapshotFolder(process.argv[3] ?? '');
const madeUp = new MadeUpPassages(1);

const { vectors, keywords, passages, additions } = build();
const index = new PassageIndex(new Set(), undefined, undefined, { nextKey: count, passages, keywords, vectors });
const questions = Array.from({ length: WARM_UP + QUESTIONS }, () => madeUp.question());
globalThis.gc?.();
const memory = process.memoryUsage.rss();
const searches = questions.map(({ text, vector }) =>
  timeOf(() => index.search(text, { whole: vector, clauses: [] }, { topK: NEAREST })),
);
const recall = recallOf(questions.slice(0, QUESTIONS / 2).map(({ vector }) => vector));
const snapshot = await measureSnapshot();

process.stdout.write(
  JSON.stringify({
    passages: count,
    additions,
    searches: searches.slice(WARM_UP),
    recall,
    memoryMb: memory / 1e6,
    ...snapshot,
  }),
);

function build() {
  const vectors = new VectorIndex();
  const keywords = new KeywordIndex();
  const passages: KeyedPassage[] = [];
  const additions: number[] = [];
  for (const passage of madeUp.passages(count)) {
    const key = passages.length;
    additions.push(
      timeOf(() => {
        vectors.add(key, passage.vectors);
        keywords.add(key, passage);
      }),
    );
    passages.push([key, passage]);
  }
  return { vectors, keywords, passages, additions };
}

/** Share of the truly nearest passages that are found. */
function recallOf(queries: readonly Float32Array[]): number {
  const shares = queries.map((query) => {
    const exact = passages
      .map(([key, passage]) => ({ key, cosine: cosine(query, passage.vectors, 0) }))
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, NEAREST);
    const nearest = new Set(vectors.nearest(query, NEAREST).map(({ key }) => key));
    return exact.filter(({ key }) => nearest.has(key)).length / NEAREST;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

async function measureSnapshot() {
  const state = index.state();
  const about = { nextKey: state.nextKey, terms: termsFingerprint(state.passages) };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  await folder.write(about, (files) => writePassageIndex(files, state));
  const writeMs = performance.now() - began;
  delay.disable();
  const again = performance.now();
  const parts = await folder.read((files) => readPassageIndex(files, about.nextKey, about.terms, new Set()));
  const read = new PassageIndex(new Set(), undefined, undefined, parts);
  if (read.size !== count) throw new Error(`${read.size} passages were read of ${count}`);
  return { writeMs, longestBlockMs: delay.max / 1e6, readMs: performance.now() - again };
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
