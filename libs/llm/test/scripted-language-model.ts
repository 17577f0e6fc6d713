import {
  type Answer,
  type AnswerDetails,
  LanguageModel,
  type ModelCall,
  type StreamPart,
  type StructuredCall,
  type TextCall,
} from '../src/language-model';
import { abortError, type LlmError } from '../src/llm-error';

export type Step =
  | { readonly value: unknown }
  | { readonly deltas: readonly string[]; readonly then?: LlmError | 'silence' }
  | { readonly error: Error }
  | 'silence';

export const DETAILS: AnswerDetails = {
  usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110, cached_tokens: 64 },
  model: 'gpt-4o-mini',
  response_id: 'chatcmpl-1',
  finish_reason: 'stop',
};

/** A model that does what it is told, step by step, and the last step again and again. */
export class ScriptedLanguageModel extends LanguageModel {
  readonly calls: ModelCall[] = [];
  /** Settles when the first stream is over: whether its reader left before the end. */
  readonly leftEarly: Promise<boolean>;
  readonly #steps: Step[];
  #end: (leftEarly: boolean) => void = () => undefined;

  constructor(...steps: Step[]) {
    super();
    this.#steps = steps;
    this.leftEarly = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  then(...steps: Step[]): this {
    this.#steps.push(...steps);
    return this;
  }

  async generate<T>(call: StructuredCall<T>): Promise<Answer<T>> {
    const step = this.#next(call);
    if (step === 'silence') return silence(call.signal);
    if ('error' in step) throw step.error;
    if (!('value' in step)) throw new Error('The script streams, but the call is for a whole answer');
    return { value: call.schema.parse(step.value), text: JSON.stringify(step.value), ...DETAILS };
  }

  async *stream(call: TextCall): AsyncGenerator<StreamPart, void, undefined> {
    const step = this.#next(call);
    if (step === 'silence') return silence(call.signal);
    if ('error' in step) throw step.error;
    if (!('deltas' in step)) throw new Error('The script has a whole answer, but the call is for a stream');
    let complete = false;
    try {
      for (const text of step.deltas) yield { type: 'text-delta', text };
      if (step.then === 'silence') return await silence(call.signal);
      if (step.then) throw step.then;
      complete = true;
      yield { type: 'finish', ...DETAILS };
    } finally {
      this.#end(!complete);
    }
  }

  #next(call: ModelCall): Step {
    if (call.signal.aborted) throw abortError(call.signal);
    this.calls.push(call);
    const step = this.#steps.length > 1 ? this.#steps.shift() : this.#steps[0];
    if (!step) throw new Error('Nothing was scripted');
    return step;
  }
}

/** Lasts until the signal aborts. */
function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(abortError(signal));
    signal.addEventListener('abort', () => reject(abortError(signal)), { once: true });
  });
}
