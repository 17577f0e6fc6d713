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

/** The embedding service, or null when there is no model: the service then says how to get one, and finds nothing. */
export const embeddingProvider: Provider<EmbeddingService | null> = {
  provide: EmbeddingService,
  inject: [CONFIG, HealthRegistry, LOGGER],
  useFactory: async ({ EMBEDDING_MODEL_DIR: dir }: RagConfig, health: HealthRegistry, logger: Logger) => {
    const found = dir !== undefined && (await isThere(path.join(dir, 'onnx', 'model_quantized.onnx')));
    health.add('embedding model', () => (found ? { status: 'up' } : { status: 'degraded', detail: HOW_TO_GET_IT }));
    if (found) {
      const embedding = ofThisProcess.get(dir) ?? new EmbeddingService(dir);
      ofThisProcess.set(dir, embedding);
      await embedding.warmUp();
      return embedding;
    }
    logger.warn({ remedy: HOW_TO_GET_IT }, 'there is no embedding model: nothing can be found');
    return null;
  },
};

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
