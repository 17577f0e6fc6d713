import { type ApiLog, createLanguageModel, type LanguageModel } from '@abbotsford/llm';
import type { OpenAiSettings } from '@abbotsford/llm/settings';
import type { Logger } from '@abbotsford/service-kit';
import type { Registry } from 'prom-client';
import { FallbackProvider } from '../reply/fallback-provider';
import type { LanguageProvider } from '../reply/language-provider';
import type { ModelOptions } from './model-call';
import { languageReports } from './language-reports';

export interface LanguageConnection {
  readonly apiLog: ApiLog;
  readonly logger: Logger;
  /** The service's metrics. */
  readonly registry: Registry;
}

export interface ConnectedLanguage<Provider> {
  readonly provider: Provider;
  /** For tasks outside a turn. Undefined with the local provider alone. */
  readonly model: LanguageModel | undefined;
  /** Waits for the log of the calls. To be called when the last turn has been answered. */
  close(): Promise<void>;
}

/**
 * A turn has few calls, each with one more attempt for what passes quickly. The local provider stands ready, so nobody
 * waits long for a provider that is busy.
 */
const RETRY = { maxAttempts: 2, baseDelayMs: 200, maxDelayMs: 400, maxRetryAfterMs: 1_000 };

/**
 * The provider that the settings ask for: one that asks a model, with the local provider behind it, or the local one
 * alone.
 * @param through makes the one that asks the model
 * @throws Error when LLM_MODE insists on OpenAI and there is no key
 */
export function connectLanguage<Said, Heard, Planned>(
  settings: OpenAiSettings,
  { apiLog, logger, registry }: LanguageConnection,
  local: LanguageProvider<Said, Heard, Planned>,
  through: (model: LanguageModel, options: ModelOptions) => LanguageProvider<Said, Heard, Planned>,
): ConnectedLanguage<LanguageProvider<Said, Heard, Planned>> {
  const reports = languageReports(logger, registry);
  const model = createLanguageModel(
    {
      mode: settings.LLM_MODE,
      apiKey: settings.OPENAI_API_KEY,
      baseUrl: settings.OPENAI_BASE_URL,
      model: settings.OPENAI_MODEL,
      temperature: settings.OPENAI_TEMPERATURE,
      maxOutputTokens: settings.OPENAI_MAX_OUTPUT_TOKENS,
      retry: RETRY,
      prices: settings.OPENAI_PRICES,
    },
    { apiLog, onError: reports.logFailed, onCircuitChange: reports.circuitChanged, onUsage: reports.used },
  );
  if (!model) return { provider: local, model: undefined, close: () => Promise.resolve() };
  const first = through(model, { timeoutMs: settings.OPENAI_TIMEOUT_MS, onProblem: reports.fellBack });
  return { provider: new FallbackProvider(first, local, reports.fellBack), model, close: () => model.close() };
}
