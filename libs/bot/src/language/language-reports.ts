import { LlmError, type ModelUsage } from '@abbotsford/llm';
import type { CircuitChange } from '@abbotsford/provider';
import type { Logger } from '@abbotsford/service-kit';
import { Counter, Gauge, type Registry } from 'prom-client';
import { UnreadError } from '../reading/message-reader';
import { UnfitReplyError } from '../reply/checked-reply';
import type { ProviderTask } from '../reply/language-provider';

/** What operators learn of a provider that fails; never what a visitor said. */
export function languageReports(logger: Logger, registry: Registry) {
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
