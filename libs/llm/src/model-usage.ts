import { costInUsd } from './cost';
import type { TokenUsage } from './language-model';
import type { LlmErrorCode } from './llm-error';
import type { Prices } from './prices.data';

/** What calls to a language model have used together: those of a turn, or of a whole conversation. */
export interface ModelUsage {
  /** Requests to the provider, each attempt at a call included. */
  readonly requests: number;
  readonly prompt_tokens: number;
  /** The part of `prompt_tokens` that came from the provider's cache. */
  readonly cached_tokens: number;
  readonly completion_tokens: number;
  /** US dollars, without the requests that nobody knows the price of. */
  readonly cost_usd: number;
  /** Requests that broke off before the provider told the tokens, or to a model without a known price. */
  readonly unpriced_requests: number;
}

export const noUsage: ModelUsage = {
  requests: 0,
  prompt_tokens: 0,
  cached_tokens: 0,
  completion_tokens: 0,
  cost_usd: 0,
  unpriced_requests: 0,
};

export const addUsage = (a: ModelUsage, b: ModelUsage): ModelUsage => ({
  requests: a.requests + b.requests,
  prompt_tokens: a.prompt_tokens + b.prompt_tokens,
  cached_tokens: a.cached_tokens + b.cached_tokens,
  completion_tokens: a.completion_tokens + b.completion_tokens,
  cost_usd: a.cost_usd + b.cost_usd,
  unpriced_requests: a.unpriced_requests + b.unpriced_requests,
});

/** A request that has begun: it costs nobody knows what. */
export const usageUnderWay: ModelUsage = { ...noUsage, requests: 1, unpriced_requests: 1 };

/** What the end of a request adds to its beginning. */
export const settled = (usage: ModelUsage): ModelUsage => ({
  ...usage,
  requests: usage.requests - usageUnderWay.requests,
  unpriced_requests: usage.unpriced_requests - usageUnderWay.unpriced_requests,
});

/** How one request ended. */
export interface EndedRequest {
  readonly model: string;
  /** Undefined where the provider told none. */
  readonly usage?: TokenUsage | undefined;
  readonly error_code?: LlmErrorCode | 'internal' | null | undefined;
}

/** The provider had begun to work, and nobody knows on how much. */
const brokeOff: ReadonlySet<string> = new Set<LlmErrorCode>(['aborted', 'timeout', 'cut', 'invalid_output']);

/** The usage of one request. One that the provider turned away costs nothing. */
export function usageOf({ model, usage, error_code }: EndedRequest, prices?: Prices): ModelUsage {
  if (!usage) return { ...noUsage, requests: 1, unpriced_requests: brokeOff.has(error_code ?? '') ? 1 : 0 };
  const { prompt_tokens, cached_tokens, completion_tokens } = usage;
  const cost = costInUsd(model, usage, prices);
  return {
    requests: 1,
    prompt_tokens,
    cached_tokens,
    completion_tokens,
    cost_usd: cost ?? 0,
    unpriced_requests: cost === undefined ? 1 : 0,
  };
}
