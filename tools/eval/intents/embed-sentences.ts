import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { localDir, provideEmbeddingModel } from '@abbotsford/local-stack';
import { EMBEDDINGS } from '../../../apps/rag/src/embedding/content-hash';

const MOST_TOKENS = 128;
const cache = path.join(localDir, 'embeddings', `${EMBEDDINGS.replaceAll('/', '-')}.json`);

/** The embeddings of sentences by the knowledge base's model; those made before come from `.local`. */
export async function embedSentences(
  texts: readonly string[],
  say: (line: string) => void,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const known = await kept();
  const missing = texts.filter((text) => !known.has(text));
  if (missing.length === 0) return known;
  // Only here: the native module behind it can't be loaded twice in one process, as tests in threads would.
  const { EmbeddingModel } = await import('../../../apps/rag/src/embedding/embedding-model');
  const model = await EmbeddingModel.load(
    await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'], say }),
    MOST_TOKENS,
  );
  say(`Embedding ${missing.length} sentences`);
  for (const text of missing) {
    known.set(
      text,
      Array.from(await model.embed(text), (x) => Number(x.toFixed(6))),
    );
  }
  await mkdir(path.dirname(cache), { recursive: true });
  await writeFile(cache, JSON.stringify([...known]));
  return known;
}

async function kept(): Promise<Map<string, readonly number[]>> {
  try {
    return new Map(JSON.parse(await readFile(cache, 'utf8')) as [string, readonly number[]][]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}
