import { parentPort, workerData } from 'node:worker_threads';
import { LoadFailure } from './load-failure';
import { loadFile } from './load-file';
import type { FileToLoad, LoadingOutcome } from './load-in-worker';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread');

const { extension, bytes } = workerData as FileToLoad;

const outcome: LoadingOutcome = await loadFile(extension, bytes).then(
  (loaded) => ({ loaded }),
  (error: unknown) => {
    if (!(error instanceof LoadFailure)) throw error;
    const { code, details, cause } = error;
    // Errors of libraries may hold what can't be sent to another thread.
    return { failure: { code, details: { ...details, ...(cause !== undefined && { cause: String(cause) }) } } };
  },
);
port.postMessage(outcome);
