import {
  attempts,
  REAL_ENVIRONMENT,
  type RetryEnvironment,
  type RetryOptions,
  streamAttempts,
} from '@abbotsford/provider';
import { type Answer, LanguageModel, type StreamPart, type StructuredCall, type TextCall } from './language-model';
import { abortError } from './llm-error';

/** Tries a call that failed in passing again; a stream only while nothing of it has been passed on. */
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
    const attempt = (deadlineMs: number) => this.inner.generate({ ...call, deadlineMs });
    return attempts(call, this.options, attempt, abortError, this.environment);
  }

  stream(call: TextCall): AsyncGenerator<StreamPart, void, undefined> {
    const attempt = (deadlineMs: number) => this.inner.stream({ ...call, deadlineMs });
    return streamAttempts(call, this.options, attempt, abortError, this.environment);
  }
}
