import { detectQuestions, readMessage } from '@abbotsford/understanding';
import { toUnderstanding } from '../openai/to-understanding';
import { givesOrders } from '@abbotsford/bot/reply';
import { understandLocally } from '../understanding/local-understanding';
import { addMeaning, openSentences } from '../understanding/meaning/compare-meaning';

/**
 * What is done with the words of a visitor by hundreds of patterns, each task by its name. Pure; what goes in and comes
 * out can be sent between threads.
 */
export const readingTasks = {
  asksSomething: (message: string): boolean => detectQuestions(readMessage(message)).length > 0,
  understandLocally,
  openSentences,
  addMeaning,
  toUnderstanding,
  givesOrders,
} as const;

export type ReadingTasks = typeof readingTasks;
export type ReadingTask = keyof ReadingTasks;
type Input<T extends ReadingTask> = Parameters<ReadingTasks[T]>;

/** Reads what visitors write, within limits. */
export interface MessageReader {
  /** @throws UnreadError when it takes too long, or too much waits already */
  read<T extends ReadingTask>(task: T, ...input: Input<T>): Promise<ReturnType<ReadingTasks[T]>>;
}

/** Why a message was not read: its reading took too long or ended the thread, or too many others waited. */
export type UnreadReason = 'too_slow' | 'failed' | 'busy';

/** A message was not read. */
export class UnreadError extends Error {
  override readonly name = 'UnreadError';

  constructor(
    readonly reason: UnreadReason,
    options?: ErrorOptions,
  ) {
    super(`A message was not read: ${reason}`, options);
  }
}

/** Reads in the caller's own thread and without a limit: for tests, evaluation and tools. */
export const readHere: MessageReader = {
  read: async (task, ...input) => {
    const run = readingTasks[task] as (...input: unknown[]) => never;
    return run(...input);
  },
};
