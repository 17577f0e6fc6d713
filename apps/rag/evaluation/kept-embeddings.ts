import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { localDir, provideEmbeddingModel } from '@abbotsford/local-stack';
import { EmbeddingService } from '../src/embedding/embedding-service';
import type { WrittenAnswer } from '../src/retrieval/answer-index';
import { DIMENSIONS } from '../src/retrieval/quantise';
import type { QuestionTexts, QuestionVectors } from '../src/retrieval/passage-index';
import type { Embeddings } from './search-cases';

/** The model with what it has embedded kept on disk, so that an evaluation embeds only what is new. */
export interface KeptEmbeddings {
  readonly service: EmbeddingService;
  /** Of passages, for `indexOf`. */
  readonly passages: Embeddings;
  question(texts: QuestionTexts): Promise<QuestionVectors>;
  answer(written: Pick<WrittenAnswer, 'questions' | 'answer'>): Promise<Int8Array>;
  close(): Promise<void>;
}

interface Kept {
  readonly passages: Embeddings;
  readonly questions: Map<string, QuestionVectors>;
  /** One each of wordings (as questions) and answers. */
  readonly texts: Map<string, Int8Array>;
}

const file = path.join(localDir, 'evaluation-embeddings.bin');
const keyOf = (...texts: readonly string[]): string => createHash('sha256').update(texts.join('\0')).digest('base64');

export async function keptEmbeddings(): Promise<KeptEmbeddings> {
  const service = new EmbeddingService(await provideEmbeddingModel({ dir: process.env['EMBEDDING_MODEL_DIR'] }));
  const kept: Kept = await readFile(file).then(
    (bytes) => deserialize(bytes) as Kept,
    () => ({ passages: new Map(), questions: new Map(), texts: new Map() }),
  );
  const one = async (key: string, embed: () => Promise<Int8Array>): Promise<Int8Array> => {
    const vector = kept.texts.get(key) ?? (await embed());
    kept.texts.set(key, vector);
    return vector;
  };
  return {
    service,
    passages: kept.passages,
    async question(texts) {
      const key = keyOf(texts.whole, ...texts.clauses);
      const vectors = kept.questions.get(key) ?? (await service.embedQuestion(texts));
      kept.questions.set(key, vectors);
      return vectors;
    },
    async answer({ questions, answer }) {
      const vectors: Int8Array[] = [];
      for (const wording of questions) {
        const embed = async () =>
          (await service.embedAnswer({ questions: [wording], answer: '' })).slice(0, DIMENSIONS);
        vectors.push(await one(keyOf('wording', wording), embed));
      }
      vectors.push(await one(keyOf('answer', answer), () => service.embedAnswer({ questions: [], answer })));
      return Int8Array.from(vectors.flatMap((vector) => [...vector]));
    },
    async close() {
      await writeFile(`${file}.new`, serialize(kept));
      await rename(`${file}.new`, file);
      await service.close();
    },
  };
}
