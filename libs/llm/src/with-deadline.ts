import {
  type Answer,
  LanguageModel,
  type ModelCall,
  type StreamPart,
  type StructuredCall,
  type TextCall,
} from './language-model';
import { abortError, LlmError } from './llm-error';

/** Ends each call with `timeout` after its `deadlineMs`, and at once with `aborted`, even if the inner model is deaf. */
export function withDeadline(inner: LanguageModel): LanguageModel {
  return new DeadlineLanguageModel(inner);
}

class DeadlineLanguageModel extends LanguageModel {
  constructor(private readonly inner: LanguageModel) {
    super();
  }

  async generate<T>(call: StructuredCall<T>): Promise<Answer<T>> {
    const deadline = new Deadline(call);
    try {
      return await deadline.limit(() => this.inner.generate({ ...call, signal: deadline.signal }));
    } finally {
      deadline.clear();
    }
  }

  async *stream(call: TextCall): AsyncGenerator<StreamPart, void, undefined> {
    const deadline = new Deadline(call);
    const parts = this.inner.stream({ ...call, signal: deadline.signal })[Symbol.asyncIterator]();
    let ended = false;
    try {
      for (;;) {
        const next = await deadline.limit(() => parts.next());
        if (next.done) {
          ended = true;
          return;
        }
        yield next.value;
      }
    } finally {
      deadline.clear();
      if (!ended) {
        deadline.cancel();
        // Not awaited: a deaf inner model would keep the caller past the deadline.
        parts.return?.().catch(() => undefined);
      }
    }
  }
}

class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #call: ModelCall;
  readonly #passOn = (): void => this.#controller.abort(abortError(this.#call.signal));
  readonly #aborted: Promise<never>;

  constructor(call: ModelCall) {
    this.#call = call;
    this.#aborted = new Promise((_, reject) => {
      this.signal.addEventListener('abort', () => reject(abortError(this.signal)), { once: true });
    });
    this.#aborted.catch(() => undefined);

    const expire = (): void =>
      this.#controller.abort(new LlmError('timeout', `The language model did not answer within ${call.deadlineMs} ms`));
    this.#timer = setTimeout(expire, Math.max(0, call.deadlineMs));
    if (call.signal.aborted) this.#passOn();
    else if (call.deadlineMs <= 0) expire();
    call.signal.addEventListener('abort', this.#passOn, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Starts the work unless the time is over already. */
  limit<T>(work: () => Promise<T>): Promise<T> {
    return this.signal.aborted ? this.#aborted : Promise.race([work(), this.#aborted]);
  }

  /** Tells the inner model that its answer is not wanted any more. */
  cancel(): void {
    this.#controller.abort(new LlmError('aborted', 'The reader of the stream has left'));
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#call.signal.removeEventListener('abort', this.#passOn);
  }
}
