import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { collectGarbage } from '@abbotsford/service-kit/collect-garbage';
import { EmbeddingModel } from './embedding-model';
import type { WorkerAnswer, WorkerRequest, WorkerSettings } from './worker-messages';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread');

/** Whoever else wakes up gets the core at once. */
const BACKGROUND_NICENESS = os.constants.priority.PRIORITY_LOW;

const { dir, maxTokens, background, keptForMs } = workerData as WorkerSettings;
// Linux alone has a priority for each thread; elsewhere it would be that of the whole service.
if (background && process.platform === 'linux') os.setPriority(BACKGROUND_NICENESS);
const answer = (message: WorkerAnswer): void => port.postMessage(message);

let model: Promise<EmbeddingModel> | undefined;
let asked = 0;
let idle: NodeJS.Timeout | undefined;

function loaded(): Promise<EmbeddingModel> {
  model ??= EmbeddingModel.load(dir, maxTokens).catch((error: unknown) => {
    model = undefined;
    throw error;
  });
  return model;
}

async function embed(text: string): Promise<Float32Array> {
  asked++;
  clearTimeout(idle);
  try {
    return await (await loaded()).embed(text);
  } finally {
    asked--;
    if (keptForMs !== undefined && asked === 0) idle = setTimeout(putAway, keptForMs);
  }
}

/** Not the thread, which onnxruntime does not survive: the next text waits until the model is read again. */
function putAway(): void {
  model = undefined;
  collectGarbage();
  answer({ put_away: true });
}

port.on('message', ({ id, text }: WorkerRequest) => {
  const began = performance.now();
  embed(text).then(
    (vector) => answer({ id, vector, ms: performance.now() - began }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
// Awaited at the top of the module, the model would be held by it for good.
void loaded().then(() => answer({ loaded: true }));
