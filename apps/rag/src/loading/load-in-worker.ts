import type { Worker } from 'node:worker_threads';
import type { DocumentExtension } from '@abbotsford/contracts';
import { createWorker } from '../create-worker';
import { LoadFailure, type LoadFailureDetails } from './load-failure';
import type { LoadFailureCode } from './load-failures.data';
import type { LoadedText } from './loaded-text';
import { loadingLimits } from './loading-limits.data';

export interface FileToLoad {
  readonly extension: DocumentExtension;
  readonly bytes: Uint8Array;
}

/** What the worker answers, once. */
export type LoadingOutcome =
  | { readonly loaded: LoadedText }
  | { readonly failure: { readonly code: LoadFailureCode; readonly details: LoadFailureDetails } };

interface Limits {
  readonly seconds: number;
  readonly heapMegabytes: number;
  readonly growthMegabytes: number;
}

const LOOK_AT_MEMORY_EVERY_MS = 100;

/**
 * Reads a file in a thread of its own, which ends with it: a hostile file takes neither the service's event loop, nor
 * more time and memory than the limits say, and leaves nothing behind for the next one.
 * @throws LoadFailure; AbortError when `signal` ends it
 */
export async function loadInWorker(
  file: FileToLoad,
  signal: AbortSignal,
  limits: Limits = loadingLimits,
): Promise<LoadedText> {
  signal.throwIfAborted();
  const worker = createWorker(new URL('./loading.worker', import.meta.url), {
    workerData: file satisfies FileToLoad,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  });
  const guards = new AbortController();
  try {
    const outcome = await Promise.race([
      outcomeOf(worker),
      tooMuch(limits, guards.signal),
      aborted(signal, guards.signal),
    ]);
    if ('loaded' in outcome) return outcome.loaded;
    throw new LoadFailure(outcome.failure.code, outcome.failure.details);
  } finally {
    guards.abort();
    await worker.terminate();
  }
}

function outcomeOf(worker: Worker): Promise<LoadingOutcome> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('messageerror', reject);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new LoadFailure('too_heavy', { cause: error }) : error);
    });
    worker.once('exit', (code) => reject(new Error(`The loading worker ended with code ${code}`)));
  });
}

/** Rejects when the file takes too long, or makes the process grow too much: buffers are no part of a thread's heap. */
function tooMuch({ seconds, growthMegabytes }: Limits, over: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const most = process.memoryUsage.rss() + growthMegabytes * 1_024 * 1_024;
    const timer = setTimeout(() => reject(new LoadFailure('too_slow')), seconds * 1_000);
    const look = setInterval(() => {
      if (process.memoryUsage.rss() > most) reject(new LoadFailure('too_heavy'));
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
