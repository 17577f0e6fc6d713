import { Inject, Module, type OnModuleDestroy, type Provider } from '@nestjs/common';
import { botModule, ConversationSummariser, EmbeddingClient, provideReading, ReadingThread } from '@abbotsford/bot';
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
import type { Reader } from './reading/reader';
import { readingWorker } from './reading/reading-worker';
import { wordedTopics } from './wording/question-generator';

const CONNECTED_PROVIDER = Symbol('connected language provider');

const providers: readonly Provider[] = [
  OutboundMetrics,
  provideReading(readingWorker),
  {
    provide: MeaningReader,
    useFactory: (embedder: EmbeddingClient, metrics: OutboundMetrics, logger: Logger, reader: Reader) =>
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
      reader: Reader,
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
  constructor(@Inject(CONNECTED_PROVIDER) private readonly language: ConnectedLanguageProvider) {
    validateFlow(flow, wordedTopics(flow));
  }

  async onModuleDestroy(): Promise<void> {
    await this.language.close();
  }
}
