import type { CallLog } from '@abbotsford/provider';
import type { Message, TokenUsage, ToolCall } from './language-model';
import type { LlmErrorCode } from './llm-error';

/** One row of `api_logger`: one attempt at a call, answered or failed. */
export interface ApiLogEntry {
  readonly timestamp: Date;
  readonly kind: 'language';
  /** `...` and the last four characters. */
  readonly api_key: string;
  /** What was asked for besides the messages: model, temperature, limits, the schema's or tools' names. */
  readonly api_params: Readonly<Record<string, unknown>>;
  readonly payload: { readonly messages: readonly Message[] };
  /** The text of the answer, or what had arrived of it. */
  readonly response_msg: string;
  readonly usage_tokens: TokenUsage;
  readonly units: { readonly tokens_in: number; readonly tokens_out: number };
  /** US dollars; null when nobody knows the price. */
  readonly cost_usd: number | null;
  readonly model: string;
  readonly tool_calls: readonly ToolCall[];
  readonly finish_reason: string | null;
  readonly response_id: string | null;
  readonly request_id: string;
  readonly conversation_id: string | null;
  readonly prompt_id: string;
  readonly prompt_version: string;
  readonly duration_ms: number;
  readonly error_code: LlmErrorCode | 'internal' | null;
}

export type ApiLog = CallLog<ApiLogEntry>;
