// Measures embeddings of the documents that we ship, in the worker threads of the service: node measure-embedding.ts MODEL.
// Prints one line of JSON: milliseconds for each question, and for each passage with its sentences.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddingService } from '../src/embedding/embedding-service';
import { chunkDocument } from '../src/retrieval/chunk-document';

const PASSAGES = 60;
const QUESTIONS = 100;

const knowledgeBase = path.resolve(import.meta.dirname, '../knowledge-base');
const embedding = new EmbeddingService(process.argv[2] ?? '');

const documents = await Promise.all(
  (await readdir(knowledgeBase))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFile(path.join(knowledgeBase, name), 'utf8')),
);
const passages = documents
  .flatMap((content, i) =>
    chunkDocument(`Document ${i}`, content).map((chunk) => ({ title: `Document ${i}`, ...chunk })),
  )
  .slice(0, PASSAGES);
const [first] = passages;
if (!first) throw new Error('There are no passages');

await embedding.warmUp();
await embedding.embedPassage(first);
const passageTimes: number[] = [];
for (const passage of passages) passageTimes.push(await timeOf(() => embedding.embedPassage(passage)));
const questionTimes: number[] = [];
for (let i = 0; i < QUESTIONS; i++) {
  const whole = passages[i % passages.length]?.text.split(' ').slice(0, 12).join(' ') ?? '';
  questionTimes.push(await timeOf(() => embedding.embedQuestion({ whole, clauses: [] })));
}
await embedding.close();
process.stdout.write(JSON.stringify({ passageTimes, questionTimes }));

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
