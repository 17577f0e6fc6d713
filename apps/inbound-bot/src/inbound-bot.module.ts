import { Inject, Module, type OnModuleDestroy, type Provider } from '@nestjs/common';
import { botModule, ConversationSummariser, EmbeddingClient, provideReading, ReadingThread } from '@abbotsford/bot';
import { CONFIG, LOGGER, MongoApiLogger, ServiceMetrics, type Logger } from '@abbotsford/service-kit';
import { BotFunctions } from './bot-functions';
import type { InboundBotConfig } from './config';
import { LanguageProvider } from './domain/language-provider';
import { InboundBot } from './inbound-bot';
import { inbound } from './inbound-chat';
import { InboundMetrics } from './inbound-metrics';
import { createLanguageProvider, type ConnectedLanguageProvider } from './openai/create-language-provider';
import { summariseConversationPrompt } from './prompts/summarise-conversation/prompt';
import { ProfileChanges } from './profile-changes';
import type { Reader } from './reading/reader';
import { readingWorker } from './reading/reading-worker';
import { ToolCalls } from './tool-calls';
import { UserService } from './user-service';

const CONNECTED_PROVIDER = Symbol('connected language provider');

const providers: readonly Provider[] = [
  BotFunctions,
  InboundMetrics,
  ProfileChanges,
  ToolCalls,
  UserService,
  provideReading(readingWorker),
  {
    provide: CONNECTED_PROVIDER,
    useFactory: (
      config: InboundBotConfig,
      logger: Logger,
      apiLog: MongoApiLogger,
      { registry }: ServiceMetrics,
      embedder: EmbeddingClient,
      reader: Reader,
    ) => createLanguageProvider(config, { logger, apiLog, registry, embedder, reader }),
    inject: [CONFIG, LOGGER, MongoApiLogger, ServiceMetrics, EmbeddingClient, ReadingThread],
  },
  {
    provide: LanguageProvider,
    useFactory: ({ provider }: ConnectedLanguageProvider) => provider,
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

@Module(botModule(inbound, InboundBot, providers))
export class InboundBotModule implements OnModuleDestroy {
  constructor(@Inject(CONNECTED_PROVIDER) private readonly language: ConnectedLanguageProvider) {}

  async onModuleDestroy(): Promise<void> {
    await this.language.close();
  }
}
