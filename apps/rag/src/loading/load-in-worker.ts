import type { DocumentExtension } from '@abbotsford/contracts';
import { runInWorker, WorkerLimitError, type WorkerLimits } from '../run-in-worker';
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

/**
 * Reads a file in a thread of its own: it may be a hostile one.
 * @throws LoadFailure; AbortError when `signal` ends it
 */
export async function loadInWorker(
  file: FileToLoad,
  signal: AbortSignal,
  limits: WorkerLimits = loadingLimits,
): Promise<LoadedText> {
  const outcome = await runInWorker<LoadingOutcome>(new URL('./loading.worker', import.meta.url), file, {
    limits,
    signal,
  }).catch((error: unknown) => {
    if (!(error instanceof WorkerLimitError)) throw error;
    throw new LoadFailure(error.reached === 'time' ? 'too_slow' : 'too_heavy', { cause: error.cause });
  });
  if ('loaded' in outcome) return outcome.loaded;
  throw new LoadFailure(outcome.failure.code, outcome.failure.details);
}
