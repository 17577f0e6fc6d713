/**
 * What is done with the words of a visitor by hundreds of patterns, each task by its name. Pure; what goes in and comes
 * out can be sent between threads.
 */
export type ReadingTasks = Readonly<Record<string, (...input: never[]) => unknown>>;
export type TaskOf<Tasks> = keyof Tasks & string;
export type InputOf<Task> = Task extends (...input: infer Input) => unknown ? Input : never;
export type ResultOf<Task> = Task extends (...input: never[]) => infer Result ? Result : never;

/** Reads what visitors write, within limits. */
export interface MessageReader<Tasks> {
  /** @throws UnreadError when it takes too long, or too much waits already */
  read<T extends TaskOf<Tasks>>(task: T, ...input: InputOf<Tasks[T]>): Promise<ResultOf<Tasks[T]>>;
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

/**
 * Reads in the caller's own thread and without a limit: for tests, evaluation and tools. The tasks are loaded when one is
 * asked for, since a service reads in its thread and is not to hold what that holds.
 */
export const readingHere = <Tasks extends ReadingTasks>(load: () => Promise<Tasks>): MessageReader<Tasks> => ({
  read: async (task, ...input) => {
    const run = (await load())[task] as (...input: unknown[]) => never;
    return run(...input);
  },
});
