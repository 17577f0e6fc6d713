import { parentPort, workerData } from 'node:worker_threads';
import { EmbeddingModel } from './embedding-model';
import type { WorkerAnswer, WorkerRequest } from './worker-messages';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread');

const model = await EmbeddingModel.load((workerData as { dir: string }).dir);
const answer = (message: WorkerAnswer): void => port.postMessage(message);

port.on('message', ({ id, texts }: WorkerRequest) => {
  model.embed(texts).then(
    (vectors) => answer({ id, vectors }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
answer({ id: 0, vectors: [] });
