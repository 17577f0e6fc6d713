import { parentPort } from 'node:worker_threads';
import type { ReadingAnswer, ReadingRequest } from '../../src/reading/reading-messages';

/** Says yes to whatever it is given, but never ends with a message that asks it to spin, and dies of one that asks it to. */
const answer = (message: ReadingAnswer): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, input }: ReadingRequest) => {
  const words = JSON.stringify(input);
  while (words.includes('spin for ever'));
  if (words.includes('die at once')) process.exit(3);
  answer({ id, result: true });
});
answer({ ready: true });
