import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingTasks } from './message-reader';
import type { ReadingAnswer, ReadingRequest } from './reading-messages';

/**
 * The work of a reading thread: does the tasks that are asked of it.
 * @param warmUp what every reader is made to work by once: patterns are compiled when they are first used, which no
 *   visitor is to wait for
 */
export function serveReadings<Input>(tasks: ReadingTasks, warmUp: (input: Input) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error('This runs in a worker thread');
  const answer = (message: ReadingAnswer): void => port.postMessage(message);
  port.on('message', ({ id, task, input }: ReadingRequest) => {
    const run = tasks[task] as (...input: readonly unknown[]) => unknown;
    try {
      answer({ id, result: run(...input) });
    } catch (error) {
      // A message of an error may hold the visitor's words.
      const where = error instanceof Error ? (error.stack?.match(/^ {4}at .*$/gm) ?? []) : [];
      answer({ id, error: [error instanceof Error ? error.name : typeof error, ...where].join('\n') });
    }
  });
  for (const input of workerData as readonly Input[]) warmUp(input);
  answer({ ready: true });
}
