import { parentPort, workerData } from 'node:worker_threads';
import type { UnderstandingInput } from '../../src/domain/understanding';
import type { ReadingAnswer, ReadingRequest } from '../../src/reading/reading-messages';
import { readingTasks } from '../../src/reading/reading-tasks';

/** Reads like the real one, but never ends with a message that asks it to spin. */
const answer = (message: ReadingAnswer): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, task, input }: ReadingRequest) => {
  // The message is what a task is given, or a field of it; earlier ones are in the history.
  const words = input.map((one) => (typeof one === 'string' ? one : (one as { message?: string }).message)).join(' ');
  while (words.includes('spin for ever'));
  const run = readingTasks[task] as (...input: readonly unknown[]) => unknown;
  answer({ id, result: run(...input) });
});
for (const message of workerData as readonly UnderstandingInput[]) readingTasks.understandLocally(message);
answer({ ready: true });
