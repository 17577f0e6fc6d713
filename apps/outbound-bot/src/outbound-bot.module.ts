import { Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { getModelToken, MongooseModule } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import {
  archiveSchema,
  ConversationArchive,
  ConversationErasure,
  ConversationRecords,
  ConversationRetention,
  ConversationsRepository,
  conversationSchema,
  type ArchiveRow,
  type ConversationRow,
} from '@abbotsford/conversation';
import { CONFIG, LOGGER, MongoApiLogger, RetentionSweeps, ServiceMetrics, type Logger } from '@abbotsford/service-kit';
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
import { EraseConversations } from './people/erase-conversations';
import { FindPersonConversations } from './people/find-person-conversations';
import { PeopleController } from './people/people.controller';
import { validateFlow } from './policy/validate-flow';
import { ReadingThread } from './reading/reading-thread';
import { ConversationSummariser } from './summary/conversation-summariser';
import { wordedTopics } from './wording/question-generator';

const COLLECTION = 'chat_conversations';
const ARCHIVE = 'chat_conversations_archive';
/** About a second's worth of ordinary messages. */
const READINGS_WAITING = 200;
/** Another worker in the place of the one that reads messages, for tests. */
export const READING_WORKER = Symbol('address of the worker that reads messages');
const CONNECTED_PROVIDER = Symbol('connected language provider');

/** The state is the bot's, and so is by what of it a person is found (people/told-by.ts). */
function searchableByPerson(schema: ReturnType<typeof conversationSchema>): ReturnType<typeof conversationSchema> {
  return schema.index({ 'data.email': 1 }).index({ 'data.phone': 1 });
}

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: COLLECTION, schema: searchableByPerson(conversationSchema(COLLECTION)) },
      { name: ARCHIVE, schema: archiveSchema(ARCHIVE) },
    ]),
  ],
  controllers: [OutboundBotController, PeopleController],
  providers: [
    OutboundBot,
    IdleClosing,
    KnowledgeClient,
    OutboundMetrics,
    EmbeddingClient,
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
        new ConversationSummariser(model, (error) =>
          logger.warn({ err: error }, 'a conversation was summarised without the language model'),
        ),
      inject: [CONNECTED_PROVIDER, LOGGER],
    },
    {
      provide: ConversationRetention,
      useFactory: (model: Model<ConversationRow>, archive: Model<ArchiveRow>) =>
        new ConversationRetention(model, archive),
      inject: [getModelToken(COLLECTION), getModelToken(ARCHIVE)],
    },
    {
      provide: ConversationErasure,
      useFactory: (model: Model<ConversationRow>, archive: Model<ArchiveRow>) =>
        new ConversationErasure(model, archive),
      inject: [getModelToken(COLLECTION), getModelToken(ARCHIVE)],
    },
    MongoApiLogger,
    FindPersonConversations,
    EraseConversations,
  ],
})
export class OutboundBotModule implements OnModuleDestroy {
  constructor(
    @Inject(CONNECTED_PROVIDER) private readonly language: ConnectedLanguageProvider,
    private readonly reader: ReadingThread,
    @Inject(CONFIG) config: OutboundBotConfig,
    retention: ConversationRetention,
    sweeps: RetentionSweeps,
  ) {
    sweeps.add({
      name: 'conversations',
      days: config.RETENTION_CONVERSATIONS_DAYS,
      remove: (before, atMost) => retention.removeOlder(before, atMost),
    });
    validateFlow(flow, wordedTopics(flow));
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.language.close(), this.reader.close()]);
  }
}
