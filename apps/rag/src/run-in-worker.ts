import type { Worker } from 'node:worker_threads';
import { createWorker } from '@abbotsford/service-kit';

/** What one piece of work may take; hostile input may ask for any amount of both. */
export interface WorkerLimits {
  /** The start of the thread included. */
  readonly seconds: number;
  readonly heapMegabytes: number;
  /** By how much the whole process may grow meanwhile: buffers are not part of a thread's heap. */
  readonly growthMegabytes: number;
}

/** The work was ended because it took more than it may. */
export class WorkerLimitError extends Error {
  override readonly name = 'WorkerLimitError';

  constructor(
    readonly reached: 'time' | 'memory',
    options?: ErrorOptions,
  ) {
    super(`The work took too much ${reached}`, options);
  }
}

const LOOK_AT_MEMORY_EVERY_MS = 100;

/**
 * Does a piece of work in a thread of its own, which ends with it: it takes neither the service's event loop, nor more
 * time and memory than the limits say, and leaves nothing behind for the next one.
 * @param module address of `<module>.worker` without its extension; it answers with one message
 * @param data what the thread is given as its `workerData`
 * @throws WorkerLimitError; AbortError when `signal` ends it; Error when the thread ends without an answer
 */
export async function runInWorker<Answer>(
  module: URL,
  data: unknown,
  { limits, signal }: { readonly limits: WorkerLimits; readonly signal: AbortSignal },
): Promise<Answer> {
  signal.throwIfAborted();
  const worker = createWorker(module, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  });
  const guards = new AbortController();
  try {
    return await Promise.race([
      answerOf<Answer>(worker),
      tooMuch(limits, guards.signal),
      aborted(signal, guards.signal),
    ]);
  } finally {
    guards.abort();
    await worker.terminate();
  }
}

function answerOf<Answer>(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('messageerror', reject);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkerLimitError('memory', { cause: error }) : error);
    });
    worker.once('exit', (code) => reject(new Error(`The worker ended with code ${code}`)));
  });
}

function tooMuch({ seconds, growthMegabytes }: WorkerLimits, over: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const most = process.memoryUsage.rss() + growthMegabytes * 1_024 * 1_024;
    const timer = setTimeout(() => reject(new WorkerLimitError('time')), seconds * 1_000);
    const look = setInterval(() => {
      if (process.memoryUsage.rss() > most) reject(new WorkerLimitError('memory'));
    }, LOOK_AT_MEMORY_EVERY_MS);
    over.addEventListener('abort', () => {
      clearTimeout(timer);
      clearInterval(look);
    });
  });
}

function aborted(signal: AbortSignal, over: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true, signal: over });
  });
}
