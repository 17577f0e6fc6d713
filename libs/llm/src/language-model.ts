import type { ZodType } from 'zod';
import type { ModelUsage } from './model-usage';

/** What a caller asks of a model and what it gets: no provider's type or name appears here. */
export abstract class LanguageModel {
  /**
   * One whole answer that fits `call.schema`.
   * @throws LlmError
   */
  abstract generate<T>(call: StructuredCall<T>): Promise<Answer<T>>;

  /**
   * Text as it is written: any number of `text-delta`, then `tool-call` parts, then exactly one `finish`.
   * A stream that ends without `finish` has thrown an LlmError. Leaving the loop early cancels the provider's work.
   */
  abstract stream(call: TextCall): AsyncIterable<StreamPart>;
}

export interface ModelCall {
  /** The stable part first, so that the provider can reuse its cache; see `definePrompt`. */
  readonly messages: readonly Message[];
  readonly prompt: PromptReference;
  readonly metadata: CallMetadata;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Time for the whole call with all its retries, in milliseconds. */
  readonly deadlineMs: number;
  /** Overrides the setting of the same name. */
  readonly maxOutputTokens?: number;
  /**
   * Told of each attempt when it begins, as a request whose price nobody knows yet, and when it has ended of what that
   * adds: the sum is right at any moment, also for a stream that was left early. Must not throw.
   */
  readonly onUsage?: (usage: ModelUsage) => void;
}

export interface StructuredCall<T> extends ModelCall {
  /** An object schema without optional properties (strict mode wants `.nullable()` instead). */
  readonly schema: ZodType<T>;
  /** Letters, digits, `_` and `-`, at most 64. */
  readonly schemaName: string;
}

export interface TextCall extends ModelCall {
  readonly tools?: readonly Tool[];
}

/** Which text instructed the model; logged with each call. */
export interface PromptReference {
  readonly id: string;
  readonly version: string;
}

export interface CallMetadata {
  readonly request_id: string;
  readonly conversation_id?: string;
}

export type Message =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | { readonly role: 'assistant'; readonly content: string; readonly tool_calls?: readonly ToolCall[] }
  | { readonly role: 'tool'; readonly content: string; readonly tool_call_id: string };

export interface Tool {
  readonly name: string;
  readonly description: string;
  /** An object schema under the same rules as `StructuredCall.schema`. */
  readonly parameters: ZodType;
}

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** Checked against the tool's `parameters`. */
  readonly arguments: unknown;
}

export type FinishReason = 'stop' | 'tool_calls';

/** Zeros where the provider tells none. */
export interface TokenUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  /** The part of `prompt_tokens` that came from the provider's cache. */
  readonly cached_tokens: number;
}

export interface AnswerDetails {
  readonly usage: TokenUsage;
  /** The model that answered, which may be a dated version of the one asked for. */
  readonly model: string;
  readonly response_id: string;
  readonly finish_reason: FinishReason;
}

export interface Answer<T> extends AnswerDetails {
  readonly value: T;
  /** The text that `value` was read from. */
  readonly text: string;
}

export type StreamPart =
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'tool-call'; readonly call: ToolCall }
  | ({ readonly type: 'finish' } & AnswerDetails);
