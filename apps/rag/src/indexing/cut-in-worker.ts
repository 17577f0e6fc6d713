import { runInWorker, WorkerLimitError, type WorkerLimits } from '../run-in-worker';
import { cutDocument, type CutOutcome, type DocumentToCut } from './cut-document';

/** A text this long is cut within 20 ms whatever it holds, which is less than the start of a thread takes. */
const AT_ONCE = 5_000;

const cuttingLimits: WorkerLimits = { seconds: 30, heapMegabytes: 512, growthMegabytes: 1_024 };

/**
 * Cuts a long text in a thread of its own, so that no document holds up searches.
 * @throws AbortError when `signal` ends it
 */
export async function cutInWorker(
  { title, content }: DocumentToCut,
  signal: AbortSignal,
  limits = cuttingLimits,
): Promise<CutOutcome> {
  if (content.length <= AT_ONCE) return cutDocument({ title, content });
  return runInWorker<CutOutcome>(
    new URL('./cutting.worker', import.meta.url),
    { title, content },
    {
      limits,
      signal,
    },
  ).catch((error: unknown) => {
    if (error instanceof WorkerLimitError) return { failure: 'too_long' as const };
    throw error;
  });
}
