import { FallbackProvider, UnfitReplyError, type ProviderTask } from '@abbotsford/bot/reply';
import {
  type ApiLog,
  type CircuitChange,
  createLanguageModel,
  type LanguageModel,
  LlmError,
  type ModelUsage,
} from '@abbotsford/llm';
import type { OpenAiSettings } from '@abbotsford/llm/settings';
import type { Logger } from '@abbotsford/service-kit';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { LanguageProvider } from '../domain/language-provider';
import { LocalProvider } from '../local/local-provider';
import type { MeaningReader } from '../local/meaning-reader';
import { readHere, UnreadError } from '../reading/reading-tasks';
import type { MessageReader } from '../reading/reading-tasks';
import { OpenAiProvider } from './openai-provider';

export interface LanguageProviderDependencies {
  readonly apiLog: ApiLog;
  readonly logger: Logger;
  /** The service's metrics. */
  readonly registry: Registry;
  /** For the local provider; without one it goes by patterns alone. */
  readonly meaning?: MeaningReader;
  /** Without one, messages are read in this thread. */
  readonly reader?: MessageReader;
}

export interface ConnectedLanguageProvider {
  readonly provider: LanguageProvider;
  /** For tasks outside a turn. Undefined with the local provider alone. */
  readonly model: LanguageModel | undefined;
  /** Waits for the log of the calls. To be called when the last turn has been answered. */
  close(): Promise<void>;
}

/**
 * A turn has two calls at most, each with one more attempt for what passes quickly. The local provider stands ready, so
 * nobody waits long for a provider that is busy.
 */
const RETRY = { maxAttempts: 2, baseDelayMs: 200, maxDelayMs: 400, maxRetryAfterMs: 1_000 };

/**
 * The provider that the settings ask for: OpenAI with the local provider behind it, or the local one alone.
 * @throws Error when LLM_MODE insists on OpenAI and there is no key
 */
export function createLanguageProvider(
  settings: OpenAiSettings,
  { apiLog, logger, registry, meaning, reader = readHere }: LanguageProviderDependencies,
): ConnectedLanguageProvider {
  const local = new LocalProvider(meaning, reader);
  const reports = reportsTo(logger, registry);
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

  const options = { timeoutMs: settings.OPENAI_TIMEOUT_MS, onProblem: reports.fellBack };
  const openAi = new OpenAiProvider(model, options, reader);
  return { provider: new FallbackProvider(openAi, local, reports.fellBack), model, close: () => model.close() };
}

/** What operators learn of a provider that fails; never what a visitor said. */
function reportsTo(logger: Logger, registry: Registry) {
  const fallbacks = new Counter({
    name: 'language_fallbacks_total',
    help: 'Tasks that the local provider did or completed for the language model, by reason',
    labelNames: ['task', 'reason'],
    registers: [registry],
  });
  const circuitOpen = new Gauge({
    name: 'language_circuit_open',
    help: '1 while the language model is not asked because it kept failing',
    registers: [registry],
  });
  const requests = new Counter({
    name: 'language_requests_total',
    help: 'Requests to the language model, by whether their cost is known',
    labelNames: ['priced'],
    registers: [registry],
  });
  const tokens = new Counter({
    name: 'language_tokens_total',
    help: 'Tokens of the language model: prompt (without cached), cached, completion',
    labelNames: ['kind'],
    registers: [registry],
  });
  const cost = new Counter({
    name: 'language_cost_usd_total',
    help: 'US dollars that the language model has cost, as far as known',
    registers: [registry],
  });
  return {
    used: (usage: ModelUsage): void => {
      requests.inc({ priced: 'no' }, usage.unpriced_requests);
      requests.inc({ priced: 'yes' }, usage.requests - usage.unpriced_requests);
      tokens.inc({ kind: 'prompt' }, usage.prompt_tokens - usage.cached_tokens);
      tokens.inc({ kind: 'cached' }, usage.cached_tokens);
      tokens.inc({ kind: 'completion' }, usage.completion_tokens);
      cost.inc(usage.cost_usd);
    },
    logFailed: (error: unknown): void => logger.error({ err: error }, 'a call to the language model was not logged'),
    circuitChanged: (change: CircuitChange): void => {
      circuitOpen.set(change === 'open' ? 1 : 0);
      logger.warn({ circuit: change }, 'the way to the language model has changed');
    },
    fellBack: (task: ProviderTask, error: unknown): void => {
      const reason = reasonOf(error);
      fallbacks.inc({ task, reason });
      if (reason === 'internal') logger.error({ err: error, task }, 'the language model could not be used');
      else logger.warn({ task, reason }, 'the local provider stepped in for the language model');
    },
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof LlmError) return error.code;
  if (error instanceof UnreadError) return 'unread';
  return error instanceof UnfitReplyError ? error.fault : 'internal';
}
