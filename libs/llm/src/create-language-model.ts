import {
  apiKeySuffix,
  BackgroundLog,
  type BreakerOptions,
  type CircuitChange,
  type RetryOptions,
} from '@abbotsford/provider';
import type { ApiLog, ApiLogEntry } from './api-log';
import { type Answer, LanguageModel, type StreamPart, type StructuredCall, type TextCall } from './language-model';
import { OpenAiLanguageModel } from './openai';
import { type GenerationSettings, loggedParameters } from './openai-request';
import type { ModelUsage } from './model-usage';
import { knownPrices, type Prices } from './prices.data';
import { withApiLog } from './with-api-log';
import { withBreaker } from './with-breaker';
import { withDeadline } from './with-deadline';
import { withRetry } from './with-retry';

/** `auto` takes OpenAI when there is a key, `openai` insists on it, `local` never asks it. */
export const LLM_MODES = ['auto', 'openai', 'local'] as const;
export type LlmMode = (typeof LLM_MODES)[number];

export interface LanguageModelSettings extends GenerationSettings {
  readonly mode?: LlmMode | undefined;
  readonly apiKey?: string | undefined;
  /** OpenAI's own address where undefined. */
  readonly baseUrl?: string | undefined;
  readonly retry?: RetryOptions | undefined;
  readonly breaker?: BreakerOptions | undefined;
  /** Of models, besides the known ones; these take precedence. */
  readonly prices?: Prices | undefined;
  /** How many log writes may be under way. */
  readonly maxPendingLogWrites?: number | undefined;
}

export interface LanguageModelDependencies {
  readonly apiLog: ApiLog;
  /** Told of log writes that failed or were dropped. */
  readonly onError: (error: unknown) => void;
  readonly onCircuitChange?: (change: CircuitChange) => void;
  /** Told what each request has used. */
  readonly onUsage?: (usage: ModelUsage) => void;
}

const OPENAI_URL = 'https://api.openai.com/v1';
const DEFAULT_RETRY: RetryOptions = { maxAttempts: 3, baseDelayMs: 250, maxDelayMs: 2_000 };
const DEFAULT_BREAKER: BreakerOptions = { consecutiveFailures: 5, halfOpenAfterMs: 30_000 };
const DEFAULT_MAX_PENDING_LOG_WRITES = 256;

/**
 * The language model that the settings ask for, with deadline, retries, circuit breaker and log, or undefined when the
 * local provider is to do the work alone.
 */
export function createLanguageModel(
  settings: LanguageModelSettings,
  dependencies: LanguageModelDependencies,
): ConnectedLanguageModel | undefined {
  const mode = settings.mode ?? 'auto';
  const apiKey = settings.apiKey?.trim();
  if (mode === 'openai' && !apiKey) throw new Error('LLM_MODE is openai, but OPENAI_API_KEY is not set');
  if (mode === 'local' || !apiKey) return undefined;

  const log = new BackgroundLog(
    dependencies.apiLog,
    dependencies.onError,
    settings.maxPendingLogWrites ?? DEFAULT_MAX_PENDING_LOG_WRITES,
  );
  const openAi = new OpenAiLanguageModel({ ...settings, apiKey, baseUrl: settings.baseUrl || OPENAI_URL });
  // The log is innermost, so that it holds every attempt; the breaker sees each attempt too, and so stops retries.
  const logged = withApiLog(openAi, {
    write: (entry) => log.write(entry),
    apiKeySuffix: apiKeySuffix(apiKey),
    model: settings.model,
    parametersOf: (call) => loggedParameters(call, settings),
    prices: { ...knownPrices, ...settings.prices },
    onUsage: dependencies.onUsage,
  });
  const guarded = withBreaker(logged, settings.breaker ?? DEFAULT_BREAKER, dependencies.onCircuitChange);
  return new ConnectedLanguageModel(withDeadline(withRetry(guarded, settings.retry ?? DEFAULT_RETRY)), log);
}

/** A language model whose log writes can be waited for when the service stops. */
export class ConnectedLanguageModel extends LanguageModel {
  constructor(
    private readonly inner: LanguageModel,
    private readonly log: BackgroundLog<ApiLogEntry>,
  ) {
    super();
  }

  generate<T>(call: StructuredCall<T>): Promise<Answer<T>> {
    return this.inner.generate(call);
  }

  stream(call: TextCall): AsyncIterable<StreamPart> {
    return this.inner.stream(call);
  }

  /** Call it after the last turn has been answered. */
  close(): Promise<void> {
    return this.log.drain();
  }
}
