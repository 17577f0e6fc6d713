import { LocalStackError, reasonOf } from './local-stack-error';
import { type Say } from './say';

/** One way to come by a part. */
export interface Source<T> {
  /** As a person would say it: "mongod on the PATH". */
  readonly name: string;
  /** Answers the part, or undefined when it is not to be had this way; an error counts the same, with its reason. */
  take(): Promise<T | undefined>;
}

export interface Wanted<T> {
  readonly part: string;
  /** Tried in this order. */
  readonly sources: readonly Source<T>[];
  /** The sentence for somebody who has none of them. */
  readonly remedy: string;
}

/**
 * The part from the first source that has it; says which one.
 * @throws LocalStackError naming every source tried and why it failed
 */
export async function firstAvailable<T>({ part, sources, remedy }: Wanted<T>, say: Say): Promise<T> {
  const tried: string[] = [];
  for (const source of sources) {
    const taken = await attempt(source);
    if ('value' in taken) {
      say(`${part}: ${source.name}`);
      return taken.value;
    }
    tried.push(`${source.name} (${taken.reason})`);
  }
  throw new LocalStackError(`${part} could not be had. Tried: ${tried.join('; ')}. ${remedy}`);
}

async function attempt<T>(source: Source<T>): Promise<{ value: T } | { reason: string }> {
  try {
    const value = await source.take();
    return value === undefined ? { reason: 'not there' } : { value };
  } catch (error) {
    if (error instanceof LocalStackError) throw error;
    return { reason: reasonOf(error) };
  }
}
