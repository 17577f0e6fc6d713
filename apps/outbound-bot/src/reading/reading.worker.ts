import { parentPort, workerData } from 'node:worker_threads';
import type { UnderstandingInput } from '../domain/understanding';
import type { ReadingAnswer, ReadingRequest } from './reading-messages';
import { readingTasks } from './reading-tasks';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread');
const answer = (message: ReadingAnswer): void => port.postMessage(message);

port.on('message', ({ id, task, input }: ReadingRequest) => {
  const run = readingTasks[task] as (...input: readonly unknown[]) => unknown;
  try {
    answer({ id, result: run(...input) });
  } catch (error) {
    // A message of an error may hold the visitor's words.
    const where = error instanceof Error ? (error.stack?.match(/^ {4}at .*$/gm) ?? []) : [];
    answer({ id, error: [error instanceof Error ? error.name : typeof error, ...where].join('\n') });
  }
});

// Patterns are compiled when they are first used: not while a visitor waits.
for (const message of workerData as readonly UnderstandingInput[]) readingTasks.understandLocally(message);
answer({ ready: true });
