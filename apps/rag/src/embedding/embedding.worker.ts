import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { EmbeddingModel } from './embedding-model';
import type { WorkerAnswer, WorkerRequest, WorkerSettings } from './worker-messages';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread');

/** Whoever else wakes up gets the core at once. */
const BACKGROUND_NICENESS = os.constants.priority.PRIORITY_LOW;

const { dir, maxTokens, background } = workerData as WorkerSettings;
// Linux alone has a priority for each thread; elsewhere it would be that of the whole service.
if (background && process.platform === 'linux') os.setPriority(BACKGROUND_NICENESS);
const model = await EmbeddingModel.load(dir, maxTokens);
const answer = (message: WorkerAnswer): void => port.postMessage(message);

port.on('message', ({ id, text }: WorkerRequest) => {
  const began = performance.now();
  model.embed(text).then(
    (vector) => answer({ id, vector, ms: performance.now() - began }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
answer({ loaded: true });
