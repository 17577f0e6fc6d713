import { setTimeout as wait } from 'node:timers/promises';

import {
  type Answer,
  LanguageModel,
  type ModelCall,
  type StreamPart,
  type StructuredCall,
  type TextCall,
} from './language-model';
import { abortError, LlmError } from './llm-error';

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

const REAL_ENVIRONMENT: RetryEnvironment = {
  random: Math.random,
  now: () => performance.now(),
  wait: (ms, signal) => wait(ms, undefined, { signal }),
};

/**
 * Tries a call that failed in passing again, as long as a pause still fits the deadline. The pause is random (full
 * jitter) so that many visitors do not come back at the same moment, but never shorter than the provider asks for.
 * A stream is tried again only while nothing of it has been passed on: a visitor must not read a sentence twice.
 */
export function withRetry(
  inner: LanguageModel,
  options: RetryOptions,
  environment: RetryEnvironment = REAL_ENVIRONMENT,
): LanguageModel {
  return new RetryLanguageModel(inner, options, environment);
}

class RetryLanguageModel extends LanguageModel {
  constructor(
    private readonly inner: LanguageModel,
    private readonly options: RetryOptions,
    private readonly environment: RetryEnvironment,
  ) {
    super();
  }

  generate<T>(call: StructuredCall<T>): Promise<Answer<T>> {
    return this.#attempts(call, (attempt) => this.inner.generate(attempt));
  }

  async *stream(call: TextCall): AsyncGenerator<StreamPart, void, undefined> {
    const { parts, first } = await this.#attempts(call, async (attempt) => {
      const started = this.inner.stream(attempt)[Symbol.asyncIterator]();
      return { parts: started, first: await started.next() };
    });
    try {
      for (let next = first; !next.done; next = await parts.next()) yield next.value;
    } finally {
      await parts.return?.();
    }
  }

  async #attempts<C extends ModelCall, R>(call: C, attempt: (call: C) => Promise<R>): Promise<R> {
    const { now, wait, random } = this.environment;
    const end = now() + call.deadlineMs;
    for (let number = 1; ; number++) {
      try {
        return await attempt({ ...call, deadlineMs: end - now() });
      } catch (error) {
        if (!(error instanceof LlmError) || !error.retryable || number >= this.options.maxAttempts) throw error;
        const pause = Math.max(error.retryAfterMs ?? 0, random() * this.#longestPause(number));
        if (pause > this.#longestWait || now() + pause >= end) throw error;
        await wait(pause, call.signal).catch(() => {
          throw abortError(call.signal);
        });
      }
    }
  }

  get #longestWait(): number {
    return this.options.maxRetryAfterMs ?? Infinity;
  }

  #longestPause(attempt: number): number {
    return Math.min(this.options.maxDelayMs, this.options.baseDelayMs * 2 ** (attempt - 1));
  }
}
