import type { ApiLogEntry } from './api-log';
import {
  type Answer,
  LanguageModel,
  type StreamPart,
  type StructuredCall,
  type TextCall,
  type ToolCall,
} from './language-model';
import { LlmError, type ReceivedAnswer } from './llm-error';
import { type ModelUsage, settled, usageOf, usageUnderWay } from './model-usage';
import type { Prices } from './prices.data';

export interface ApiLogOptions {
  /** Must neither throw nor wait; see BackgroundApiLog. */
  readonly write: (entry: ApiLogEntry) => void;
  /** What may be told of the key. */
  readonly apiKeySuffix: string;
  /** The model that is asked for; an answer names the one that gave it. */
  readonly model: string;
  readonly parametersOf: (call: StructuredCall<unknown> | TextCall) => Record<string, unknown>;
  /** The known ones where left out. */
  readonly prices?: Prices | undefined;
  /** Told what each attempt has used when it has ended. Must not throw. */
  readonly onUsage?: ((usage: ModelUsage) => void) | undefined;
}

/** Accounts for every attempt that reaches the inner model: logs how it ended, and tells what it has used. */
export function withApiLog(inner: LanguageModel, options: ApiLogOptions): LanguageModel {
  return new LoggedLanguageModel(inner, options);
}

interface Outcome extends ReceivedAnswer {
  readonly tool_calls?: readonly ToolCall[];
  readonly error_code?: ApiLogEntry['error_code'];
}

class LoggedLanguageModel extends LanguageModel {
  constructor(
    private readonly inner: LanguageModel,
    private readonly options: ApiLogOptions,
  ) {
    super();
  }

  async generate<T>(call: StructuredCall<T>): Promise<Answer<T>> {
    const log = this.#start(call);
    try {
      const answer = await this.inner.generate(call);
      log(answer);
      return answer;
    } catch (error) {
      log(failure(error));
      throw error;
    }
  }

  async *stream(call: TextCall): AsyncGenerator<StreamPart, void, undefined> {
    const log = this.#start(call);
    const toolCalls: ToolCall[] = [];
    let text = '';
    // Stays when the reader leaves early: then no line below is reached but the last.
    let outcome: Outcome = { text, error_code: 'aborted' };
    try {
      for await (const part of this.inner.stream(call)) {
        if (part.type === 'text-delta') text += part.text;
        if (part.type === 'tool-call') toolCalls.push(part.call);
        outcome = part.type === 'finish' ? { ...part, text } : { text, error_code: 'aborted' };
        yield part;
      }
    } catch (error) {
      const failed = failure(error);
      outcome = { ...failed, text: failed.text || text };
      throw error;
    } finally {
      log({ ...outcome, tool_calls: toolCalls });
    }
  }

  #start(call: StructuredCall<unknown> | TextCall): (outcome: Outcome) => void {
    const timestamp = new Date();
    const startedAt = performance.now();
    call.onUsage?.(usageUnderWay);
    return (outcome) => {
      const model = outcome.model || this.options.model;
      const usage = usageOf({ ...outcome, model }, this.options.prices);
      call.onUsage?.(settled(usage));
      this.options.onUsage?.(usage);
      this.options.write({
        timestamp,
        kind: 'language',
        api_key: this.options.apiKeySuffix,
        api_params: this.options.parametersOf(call),
        payload: { messages: call.messages },
        response_msg: outcome.text,
        usage_tokens: outcome.usage ?? { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0, cached_tokens: 0 },
        units: { tokens_in: usage.prompt_tokens, tokens_out: usage.completion_tokens },
        cost_usd: usage.unpriced_requests > 0 ? null : usage.cost_usd,
        model,
        tool_calls: outcome.tool_calls ?? [],
        finish_reason: outcome.finish_reason ?? null,
        response_id: outcome.response_id || null,
        request_id: call.metadata.request_id,
        conversation_id: call.metadata.conversation_id ?? null,
        prompt_id: call.prompt.id,
        prompt_version: call.prompt.version,
        duration_ms: Math.round(performance.now() - startedAt),
        error_code: outcome.error_code ?? null,
      });
    };
  }
}

function failure(error: unknown): Outcome {
  if (!(error instanceof LlmError)) return { text: '', error_code: 'internal' };
  return { text: '', ...error.received, error_code: error.code };
}
