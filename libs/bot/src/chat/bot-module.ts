import type { ModuleMetadata, Provider, Type } from '@nestjs/common';
import { getModelToken, MongooseModule } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import {
  AnswerMarks,
  archiveSchema,
  ConversationArchive,
  ConversationErasure,
  ConversationRecords,
  ConversationRetention,
  ConversationsRepository,
  conversationSchema,
  TakeoversRepository,
  WordIndex,
  UncountedConversations,
  type ArchiveRow,
  type ConversationRow,
} from '@abbotsford/conversation';
import { ApiLogModule } from '@abbotsford/service-kit';
import { CountingConversations } from '../counting/counting-conversations';
import { EmbeddingClient } from '../knowledge/embedding-client';
import { KnowledgeClient } from '../knowledge/knowledge-client';
import { EraseConversations } from '../people/erase-conversations';
import { FindPersonConversations } from '../people/find-person-conversations';
import { ReadPersonConversation } from '../people/read-person-conversation';
import { LanguageHealth } from '../language/language-health';
import { peopleController } from '../people/people.controller';
import { MarkAnswer } from '../questions/mark-answer';
import { RunTests } from '../questions/run-tests';
import { TryQuestion } from '../questions/try-question';
import { ComingBack } from '../takeover/coming-back';
import { LiveNews } from '../takeover/live-news';
import { staffController } from '../takeover/staff.controller';
import { StaffPart } from '../takeover/staff-part';
import { BOT, type BotDefinition } from './bot-definition';
import { ChatBot } from './chat-bot';
import { ChatMetrics } from './chat-metrics';
import { ChatTurns } from './chat-turns';
import { chatController } from './chat.controller';
import { ConversationSweep } from './conversation-sweep';
import { IdleClosing } from './idle-closing';
import { IndexWords } from './index-words';

/**
 * What a bot's `@Module` is made of: its own providers, and all that stands around any bot.
 * @param bot decides what is answered
 * @param providers of the bot; one of them is its `ConversationSummariser`
 */
export function botModule(
  definition: BotDefinition,
  bot: Type<ChatBot>,
  providers: readonly Provider[],
): ModuleMetadata {
  const { chat, collection, people } = definition;
  const archive = `${collection}_archive`;
  const schema = conversationSchema(collection);
  for (const field of people.indexed) schema.index({ [field]: 1 });
  /** One that is made of both collections. */
  const stored = <T>(provide: Type<T>, make: (rows: Model<ConversationRow>, archived: Model<ArchiveRow>) => T) => ({
    provide,
    useFactory: make,
    inject: [getModelToken(collection), getModelToken(archive)],
  });
  return {
    imports: [
      ApiLogModule.of(`${chat}-bot`),
      MongooseModule.forFeature([
        { name: collection, schema },
        { name: archive, schema: archiveSchema(archive) },
      ]),
    ],
    controllers: [chatController(definition), staffController(definition.requests), peopleController(people)],
    providers: [
      { provide: BOT, useValue: definition },
      { provide: ChatBot, useClass: bot },
      stored(
        ConversationsRepository,
        (rows, archived) => new ConversationsRepository(rows, new ConversationArchive(archived), chat),
      ),
      stored(ConversationRecords, (rows, archived) => new ConversationRecords(rows, new ConversationArchive(archived))),
      stored(ConversationRetention, (rows, archived) => new ConversationRetention(rows, archived)),
      stored(ConversationErasure, (rows, archived) => new ConversationErasure(rows, archived)),
      stored(TakeoversRepository, (rows) => new TakeoversRepository(rows)),
      stored(WordIndex, (rows) => new WordIndex(rows)),
      stored(AnswerMarks, (rows, archived) => new AnswerMarks(rows, archived)),
      stored(
        UncountedConversations,
        (rows, archived) => new UncountedConversations(rows, new ConversationArchive(archived)),
      ),
      ChatMetrics,
      ChatTurns,
      ComingBack,
      ConversationSweep,
      CountingConversations,
      IdleClosing,
      IndexWords,
      EmbeddingClient,
      KnowledgeClient,
      LanguageHealth,
      LiveNews,
      MarkAnswer,
      RunTests,
      TryQuestion,
      StaffPart,
      EraseConversations,
      FindPersonConversations,
      ReadPersonConversation,
      ...providers,
    ],
  };
}
