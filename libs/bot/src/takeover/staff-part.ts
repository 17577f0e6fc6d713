import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type ConversationView } from '@abbotsford/contracts';
import {
  ConversationRecords,
  ConversationsRepository,
  heldBy,
  takeoverOf,
  Takeovers,
  TakeoversRepository,
  toView,
  type SessionOwner,
  type StaffMember,
} from '@abbotsford/conversation';
import { CONFIG, LOGGER, type Logger, type RequestContext } from '@abbotsford/service-kit';
import { BOT, type BotDefinition } from '../chat/bot-definition';
import { ChatMetrics } from '../chat/chat-metrics';
import type { ChatSettings } from '../chat/chat-settings';
import { ComingBack } from './coming-back';
import { LiveNews } from './live-news';

interface Words {
  readonly id: string;
  readonly text: string;
}

/** What a person of our team does in a conversation. Those that change it give it back as it is then. */
@Injectable()
export class StaffPart {
  private readonly takeovers: Takeovers;

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly held: TakeoversRepository,
    private readonly records: ConversationRecords,
    private readonly comingBack: ComingBack,
    private readonly news: LiveNews,
    private readonly metrics: ChatMetrics,
    @Inject(BOT) private readonly definition: BotDefinition,
    @Inject(CONFIG) private readonly config: ChatSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.takeovers = new Takeovers(conversations, held, (told) => {
      news.told(told);
    });
  }

  async takeOver(id: string, member: StaffMember, context: RequestContext): Promise<ConversationView> {
    await this.takeovers.takeOver(id, member, this.config.STAFF_ANSWER_SECONDS * 1_000, context);
    this.metrics.takeovers.inc({ outcome: 'begun' });
    this.logger.info({ conversation_id: id, user_id: member.id }, 'a person has a conversation');
    return this.view(id);
  }

  async write(id: string, by: string, words: Words, context: RequestContext): Promise<ConversationView> {
    await this.takeovers.say(id, by, words, context);
    return this.view(id);
  }

  async release(id: string, by: string, context: RequestContext): Promise<ConversationView> {
    await this.takeovers.release(id, by, context);
    this.logger.info({ conversation_id: id, user_id: by }, 'a person leaves a conversation to the bot');
    this.comingBack.wake();
    return this.view(id);
  }

  /** @throws ServiceError when they do not have the conversation */
  async types(id: string, by: string): Promise<void> {
    const row = await this.held.find(id);
    if (!row) throw notFound();
    takeoverOf(row, by);
    this.news.typing(id, 'staff');
  }

  /** The visitor types; told only while a person has the conversation. */
  async visitorTypes(owner: SessionOwner): Promise<void> {
    const row = await this.conversations.latest(owner);
    if (!row) throw notFound();
    if (heldBy(row.takeover)) this.news.typing(row.conversation_id, 'user');
  }

  private async view(id: string): Promise<ConversationView> {
    const row = await this.records.find(id);
    if (!row) throw notFound();
    return toView(row, this.definition.listing);
  }
}

const notFound = (): ServiceError => new ServiceError('chat.conversation_not_found', 'There is no such conversation.');
