import { Inject, Module, type OnModuleDestroy, type Provider } from '@nestjs/common';
import { botModule, ConversationSummariser, EmbeddingClient } from '@abbotsford/bot';
import { CONFIG, LOGGER, MongoApiLogger, ServiceMetrics, type Logger } from '@abbotsford/service-kit';
import type { OutboundBotConfig } from './config';
import { LanguageProvider } from './domain/language-provider';
import { MeaningReader } from './local/meaning-reader';
import { createLanguageProvider, type ConnectedLanguageProvider } from './openai/create-language-provider';
import { OutboundBot } from './outbound-bot';
import { outbound } from './outbound-chat';
import { OutboundMetrics } from './outbound-metrics';
import { flow } from './policy/flow.data';
import { validateFlow } from './policy/validate-flow';
import { summariseConversationPrompt } from './prompts/summarise-conversation/prompt';
import { ReadingThread } from './reading/reading-thread';
import { wordedTopics } from './wording/question-generator';

/** About a second's worth of ordinary messages. */
const READINGS_WAITING = 200;
/** Another worker in the place of the one that reads messages, for tests. */
export const READING_WORKER = Symbol('address of the worker that reads messages');
const CONNECTED_PROVIDER = Symbol('connected language provider');

const providers: readonly Provider[] = [
  OutboundMetrics,
  {
    provide: ReadingThread,
    useFactory: (config: OutboundBotConfig, metrics: OutboundMetrics, logger: Logger, worker?: URL) =>
      new ReadingThread(
        { runMs: config.READING_LIMIT_MS, waiting: READINGS_WAITING },
        (reason, task, error) => {
          metrics.unread.inc({ reason });
          logger.warn({ reason, task, ...(error !== undefined && { err: error }) }, 'a message was not read');
        },
        worker,
      ),
    inject: [CONFIG, OutboundMetrics, LOGGER, { token: READING_WORKER, optional: true }],
  },
  {
    provide: MeaningReader,
    useFactory: (embedder: EmbeddingClient, metrics: OutboundMetrics, logger: Logger, reader: ReadingThread) =>
      new MeaningReader(
        embedder,
        (outcome, error) => {
          metrics.meanings.inc({ outcome });
          if (error) logger.debug({ err: error }, 'sentences were not compared by meaning');
        },
        reader,
      ),
    inject: [EmbeddingClient, OutboundMetrics, LOGGER, ReadingThread],
  },
  {
    provide: CONNECTED_PROVIDER,
    useFactory: (
      config: OutboundBotConfig,
      logger: Logger,
      apiLog: MongoApiLogger,
      metrics: ServiceMetrics,
      meaning: MeaningReader,
      reader: ReadingThread,
    ) => createLanguageProvider(config, { logger, apiLog, registry: metrics.registry, meaning, reader }),
    inject: [CONFIG, LOGGER, MongoApiLogger, ServiceMetrics, MeaningReader, ReadingThread],
  },
  {
    provide: LanguageProvider,
    useFactory: (connected: ConnectedLanguageProvider) => connected.provider,
    inject: [CONNECTED_PROVIDER],
  },
  {
    provide: ConversationSummariser,
    useFactory: ({ model }: ConnectedLanguageProvider, logger: Logger) =>
      new ConversationSummariser(model ? { model, prompt: summariseConversationPrompt } : null, (error) =>
        logger.warn({ err: error }, 'a conversation was summarised without the language model'),
      ),
    inject: [CONNECTED_PROVIDER, LOGGER],
  },
];

@Module(botModule(outbound, OutboundBot, providers))
export class OutboundBotModule implements OnModuleDestroy {
  constructor(
    @Inject(CONNECTED_PROVIDER) private readonly language: ConnectedLanguageProvider,
    private readonly reader: ReadingThread,
  ) {
    validateFlow(flow, wordedTopics(flow));
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.language.close(), this.reader.close()]);
  }
}
