import { Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { getModelToken, MongooseModule } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import {
  archiveSchema,
  ConversationArchive,
  ConversationRecords,
  ConversationsRepository,
  conversationSchema,
  type ArchiveRow,
  type ConversationRow,
} from '@abbotsford/conversation';
import { CONFIG, LOGGER, MongoApiLogger, ServiceMetrics, type Logger } from '@abbotsford/service-kit';
import type { OutboundBotConfig } from './config';
import { LanguageProvider } from './domain/language-provider';
import { IdleClosing } from './idle-closing';
import { EmbeddingClient } from './embedding-client';
import { KnowledgeClient } from './knowledge-client';
import { MeaningReader } from './local/meaning-reader';
import { createLanguageProvider, type ConnectedLanguageProvider } from './openai/create-language-provider';
import { OutboundBot } from './outbound-bot';
import { OutboundBotController } from './outbound-bot.controller';
import { OutboundMetrics } from './outbound-metrics';
import { flow } from './policy/flow.data';
import { validateFlow } from './policy/validate-flow';
import { ConversationSummariser } from './summary/conversation-summariser';
import { wordedTopics } from './wording/question-generator';

const COLLECTION = 'chat_conversations';
const ARCHIVE = 'chat_conversations_archive';
const CONNECTED_PROVIDER = Symbol('connected language provider');

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: COLLECTION, schema: conversationSchema(COLLECTION) },
      { name: ARCHIVE, schema: archiveSchema(ARCHIVE) },
    ]),
  ],
  controllers: [OutboundBotController],
  providers: [
    OutboundBot,
    IdleClosing,
    KnowledgeClient,
    OutboundMetrics,
    EmbeddingClient,
    {
      provide: MeaningReader,
      useFactory: (embedder: EmbeddingClient, metrics: OutboundMetrics, logger: Logger) =>
        new MeaningReader(embedder, (outcome, error) => {
          metrics.meanings.inc({ outcome });
          if (error) logger.debug({ err: error }, 'sentences were not compared by meaning');
        }),
      inject: [EmbeddingClient, OutboundMetrics, LOGGER],
    },
    {
      provide: ConversationsRepository,
      useFactory: (model: Model<ConversationRow>, archive: Model<ArchiveRow>) =>
        new ConversationsRepository(model, new ConversationArchive(archive), 'outbound'),
      inject: [getModelToken(COLLECTION), getModelToken(ARCHIVE)],
    },
    {
      provide: ConversationRecords,
      useFactory: (model: Model<ConversationRow>, archive: Model<ArchiveRow>) =>
        new ConversationRecords(model, new ConversationArchive(archive)),
      inject: [getModelToken(COLLECTION), getModelToken(ARCHIVE)],
    },
    {
      provide: CONNECTED_PROVIDER,
      useFactory: (
        config: OutboundBotConfig,
        logger: Logger,
        apiLog: MongoApiLogger,
        metrics: ServiceMetrics,
        meaning: MeaningReader,
      ) => createLanguageProvider(config, { logger, apiLog, registry: metrics.registry, meaning }),
      inject: [CONFIG, LOGGER, MongoApiLogger, ServiceMetrics, MeaningReader],
    },
    {
      provide: LanguageProvider,
      useFactory: (connected: ConnectedLanguageProvider) => connected.provider,
      inject: [CONNECTED_PROVIDER],
    },
    {
      provide: ConversationSummariser,
      useFactory: ({ model }: ConnectedLanguageProvider, logger: Logger) =>
        new ConversationSummariser(model, (error) =>
          logger.warn({ err: error }, 'a conversation was summarised without the language model'),
        ),
      inject: [CONNECTED_PROVIDER, LOGGER],
    },
    MongoApiLogger,
  ],
})
export class OutboundBotModule implements OnModuleDestroy {
  constructor(@Inject(CONNECTED_PROVIDER) private readonly language: ConnectedLanguageProvider) {
    validateFlow(flow, wordedTopics(flow));
  }

  onModuleDestroy(): Promise<void> {
    return this.language.close();
  }
}
