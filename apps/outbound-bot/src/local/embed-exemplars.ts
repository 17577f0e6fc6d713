import type { SentenceEmbedder } from '@abbotsford/understanding';
import type { ExemplarIndex } from '../understanding/meaning/compare-meaning';
import { exemplars } from '../understanding/meaning/compared-for.data';

const BATCH_MS = 3_000;
/** Few enough that a visitor's question does not wait behind them. */
const BATCH = 16;

/** The vectors of all exemplars. @throws when a batch is not answered in time */
export async function embedExemplars(embedder: SentenceEmbedder): Promise<ExemplarIndex> {
  const all = Object.entries(exemplars).flatMap(([question, labels]) =>
    Object.entries(labels).flatMap(([label, texts]) => texts.map((text) => ({ question, label, text }))),
  );
  const index: Record<string, Record<string, (readonly number[])[]>> = {};
  for (let from = 0; from < all.length; from += BATCH) {
    const batch = all.slice(from, from + BATCH);
    const vectors = await embedder.embed(
      batch.map(({ text }) => text),
      BATCH_MS,
    );
    for (const [i, { question, label }] of batch.entries()) {
      const vector = vectors[i];
      if (vector) ((index[question] ??= {})[label] ??= []).push(vector);
    }
  }
  return index as unknown as ExemplarIndex;
}
