import { setTimeout as wait } from 'node:timers/promises';
import { ProviderError } from './provider-error';

export interface RetryOptions {
  /** Attempts in all, the first one included. */
  readonly maxAttempts: number;
  /** The longest pause before the second attempt, in milliseconds; it doubles with each further one. */
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
  /** A provider that asks for a longer pause is not waited for, in milliseconds; any pause that fits the deadline is. */
  readonly maxRetryAfterMs?: number;
}

/** Time and chance, which tests replace. */
export interface RetryEnvironment {
  /** A number from 0 to less than 1. */
  readonly random: () => number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const REAL_ENVIRONMENT: RetryEnvironment = {
  random: Math.random,
  now: () => performance.now(),
  wait: (ms, signal) => wait(ms, undefined, { signal }),
};

/** How long it may go on. */
export interface Patience {
  readonly signal: AbortSignal;
  /** For all attempts together, in milliseconds. */
  readonly deadlineMs: number;
}

/**
 * Tries a call that failed in passing again, as long as a pause still fits the deadline. The pause is random (full
 * jitter) so that many visitors do not come back at the same moment, but never shorter than the provider asks for.
 * @param attempt is told how much time is left
 * @param abortError what is thrown when the signal aborts in a pause
 */
export async function attempts<R>(
  { signal, deadlineMs }: Patience,
  options: RetryOptions,
  attempt: (deadlineMs: number) => Promise<R>,
  abortError: (signal: AbortSignal) => Error,
  { now, wait, random }: RetryEnvironment = REAL_ENVIRONMENT,
): Promise<R> {
  const end = now() + deadlineMs;
  for (let number = 1; ; number++) {
    try {
      return await attempt(end - now());
    } catch (error) {
      if (!(error instanceof ProviderError) || !error.retryable || number >= options.maxAttempts) throw error;
      const longest = Math.min(options.maxDelayMs, options.baseDelayMs * 2 ** (number - 1));
      const pause = Math.max(error.retryAfterMs ?? 0, random() * longest);
      if (pause > (options.maxRetryAfterMs ?? Infinity) || now() + pause >= end) throw error;
      await wait(pause, signal).catch(() => {
        throw abortError(signal);
      });
    }
  }
}

/**
 * The same for a stream, which is tried again only while nothing of it has been passed on: nobody must read a sentence
 * twice, or hear it.
 */
export async function* streamAttempts<T>(
  patience: Patience,
  options: RetryOptions,
  attempt: (deadlineMs: number) => AsyncIterable<T>,
  abortError: (signal: AbortSignal) => Error,
  environment: RetryEnvironment = REAL_ENVIRONMENT,
): AsyncGenerator<T, void, undefined> {
  const begin = async (deadlineMs: number) => {
    const parts = attempt(deadlineMs)[Symbol.asyncIterator]();
    return { parts, first: await parts.next() };
  };
  const { parts, first } = await attempts(patience, options, begin, abortError, environment);
  try {
    for (let next = first; !next.done; next = await parts.next()) yield next.value;
  } finally {
    await parts.return?.();
  }
}
