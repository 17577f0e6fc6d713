import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Provider } from '@nestjs/common';
import { CONFIG, HealthRegistry, LOGGER, type Logger } from '@abbotsford/service-kit';
import type { RagConfig } from '../config';
import { EmbeddingService } from './embedding-service';

const HOW_TO_GET_IT =
  'Put Xenova/bge-small-en-v1.5 in a folder and set EMBEDDING_MODEL_DIR to it, or use npm start, which gets it.';

/**
 * Its threads live as long as the process: after a thread of onnxruntime-node 1.14 has ended, loading it in another one
 * ends the process by a segmentation fault sooner or later.
 */
const ofThisProcess = new Map<string, EmbeddingService>();

/**
 * The embedding service, or null when there is no model, or none that can be used: the service then says how to get one,
 * and finds nothing.
 */
export const embeddingProvider: Provider<EmbeddingService | null> = {
  provide: EmbeddingService,
  inject: [CONFIG, HealthRegistry, LOGGER],
  useFactory: async ({ EMBEDDING_MODEL_DIR: dir }: RagConfig, health: HealthRegistry, logger: Logger) => {
    const found = dir !== undefined && (await isThere(path.join(dir, 'onnx', 'model_quantized.onnx')));
    const embedding = found ? await load(dir, logger) : null;
    if (!found) logger.warn({ remedy: HOW_TO_GET_IT }, 'there is no embedding model: nothing can be found');
    const missing = found ? `The embedding model in ${dir} cannot be used. ${HOW_TO_GET_IT}` : HOW_TO_GET_IT;
    health.add('embedding model', () => {
      if (!embedding) return { status: 'degraded', detail: missing };
      return embedding.failure ? { status: 'degraded', detail: 'its thread has ended' } : { status: 'up' };
    });
    return embedding;
  },
};

async function load(dir: string, logger: Logger): Promise<EmbeddingService | null> {
  const embedding = ofThisProcess.get(dir) ?? new EmbeddingService(dir);
  try {
    await embedding.warmUp();
  } catch (error) {
    logger.error({ err: error, remedy: HOW_TO_GET_IT }, 'the embedding model cannot be used: nothing can be found');
    return null;
  }
  ofThisProcess.set(dir, embedding);
  return embedding;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
