import type { Provider } from '@nestjs/common';
import { CONFIG, HealthRegistry, LOGGER, MongoApiLogger, type Logger } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import { CallAccounts, type SpeechKind } from './call-accounts';
import { Deepgram } from './deepgram';
import { Speech } from './speech';
import { SpeechMetrics } from './speech-metrics';

/** Undefined without a key. */
export type ConnectedSpeech = Speech | undefined;

export const SPEECH = Symbol('the speech provider, when there is a key');

export const connectedSpeech: Provider = {
  provide: SPEECH,
  useFactory: connect,
  inject: [CONFIG, LOGGER, MongoApiLogger, SpeechMetrics, HealthRegistry],
};

function connect(
  config: SttConfig,
  logger: Logger,
  apiLog: MongoApiLogger,
  metrics: SpeechMetrics,
  health: HealthRegistry,
): ConnectedSpeech {
  const apiKey = config.DEEPGRAM_API_KEY?.trim();
  if (!apiKey) {
    const detail = 'there is no DEEPGRAM_API_KEY: the browser listens and speaks by itself';
    health.add('speech', () => ({ status: 'up', detail }));
    return undefined;
  }
  const ill = new Set<SpeechKind>();
  health.add('speech', () =>
    ill.size === 0
      ? { status: 'up' }
      : { status: 'degraded', detail: `Deepgram fails (${[...ill].join(', ')}): the browser stands in` },
  );
  const accounts = new CallAccounts(apiKey, config, metrics, apiLog, logger);
  return new Speech(new Deepgram(apiKey, config), config, accounts, (kind, change) => {
    if (change === 'open') ill.add(kind);
    if (change === 'closed') ill.delete(kind);
    metrics.circuitChanged(kind, change);
    logger.warn({ kind, circuit: change }, 'the way to Deepgram has changed');
  });
}
