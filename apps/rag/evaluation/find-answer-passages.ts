import { writeFile } from 'node:fs/promises';
import { provideEmbeddingModel } from '@abbotsford/local-stack';
import { EmbeddingService } from '../src/embedding/embedding-service';
import { answerCases } from './answer-cases.data';
import { ANSWER_PASSAGES, foundFile, sectionName } from './answer-passages';
import { casesFrom, indexOf } from './search-cases';

/**
 * `npx tsx apps/rag/evaluation/find-answer-passages.ts` searches for the passages of each answer case and keeps their
 * names in `answer-passages.json`. To be run after a change of the cases, the documents or the search.
 */
const embedding = new EmbeddingService(await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] }));
const { documents } = await casesFrom('shipped');
const index = await indexOf(documents, embedding, new Map());
const found: Record<string, readonly string[]> = {};
for (const { q } of answerCases) {
  const vectors = await embedding.embedQuestion(index.questionTexts(q));
  const { results, answerable } = index.search(q, vectors, { topK: ANSWER_PASSAGES });
  found[q] = results.map(({ title, heading }) => sectionName(title, heading));
  if (!answerable) console.log(`The bots would not answer: ${q}`);
}
await writeFile(foundFile, `${JSON.stringify(found, null, 2)}\n`);
await embedding.close();
