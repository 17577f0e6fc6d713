import { Inject, Injectable } from '@nestjs/common';
import { sourceToStore, type ChatFrame, type ChatMessageRequest, type ChatReply } from '@abbotsford/contracts';
import {
  ConversationsRepository,
  TakeoversRepository,
  TurnRunner,
  type Bot,
  type Closing,
  type SessionOwner,
  type TurnRow,
} from '@abbotsford/conversation';
import {
  backgroundContext,
  CONFIG,
  countRoundTrips,
  Outbox,
  Transaction,
  type RequestContext,
} from '@abbotsford/service-kit';
import { isBack } from '../takeover/is-back';
import { LiveNews } from '../takeover/live-news';
import { aboutConversation } from './business-event';
import { BOT, type BotDefinition } from './bot-definition';
import { ChatBot } from './chat-bot';
import { ChatMetrics } from './chat-metrics';
import type { ChatSettings } from './chat-settings';
import { closedEvents } from './closed-event';
import { unansweredEvent } from '../questions/unanswered-event';

/** Why a conversation is over that its visitor ended, in words or by closing the chat. */
export const USER_CLOSED = 'user_closed';

type Message = ChatMessageRequest & { readonly message_id: string; readonly user_id: string | null };

/** Turns of visitors, measured, and the end of conversations on their wish. */
@Injectable()
export class ChatTurns {
  private readonly turns: TurnRunner;

  constructor(
    private readonly conversations: ConversationsRepository,
    takeovers: TakeoversRepository,
    transaction: Transaction,
    outbox: Outbox,
    news: LiveNews,
    private readonly bot: ChatBot,
    private readonly metrics: ChatMetrics,
    @Inject(BOT) private readonly definition: BotDefinition,
    @Inject(CONFIG) private readonly config: ChatSettings,
  ) {
    this.turns = new TurnRunner(conversations, takeovers, transaction, outbox, (told) => {
      news.told(told);
    });
  }

  /** One turn of a visitor; `emit` gets the words as they come. */
  async handle(message: Message, context: RequestContext, emit: (frame: ChatFrame) => void): Promise<ChatReply> {
    const observed = this.metrics.turnSeconds.startTimer();
    try {
      const { session_id, user_id, message_id, message: text, source } = message;
      const incoming = { session_id, user_id, message_id, text, source: sourceToStore(source) };
      const turn = () => this.turns.run(incoming, this.botFor(message, context), context, emit);
      const { result: reply, roundTrips } = await countRoundTrips(turn);
      this.metrics.roundTrips.observe(roundTrips);
      this.metrics.turns.inc({ outcome: reply.ended ? 'ended' : 'continued' });
      observed();
      return reply;
    } catch (error) {
      this.metrics.turns.inc({ outcome: 'failed' });
      throw error;
    }
  }

  /** The stored answer to a message. @throws ServiceError while there is none */
  answerTo(owner: SessionOwner, messageId: string): Promise<ChatReply> {
    return this.turns.answerTo(owner, messageId);
  }

  /** Ends the session's conversation on the visitor's wish. False when there is none. */
  end(owner: SessionOwner, context: RequestContext): Promise<boolean> {
    return this.turns.end(owner, USER_CLOSED, (row, now) => this.close(row, now), context);
  }

  /** Has the bot come back to a conversation whose takeover is over. False when somebody else sees to it. */
  comeBack(row: TurnRow): Promise<boolean> {
    const context = backgroundContext(this.definition.requests.sendMessage.deadlineMs);
    return this.turns.comeBack(row, this.botFor({}, context), context);
  }

  private botFor(
    message: Pick<Message, 'country_code' | 'spoken' | 'visitor'>,
    { requestId: request_id }: RequestContext,
  ): Bot {
    const { visitor, spoken } = message;
    const country_code = message.country_code?.toUpperCase() ?? this.config.HOME_COUNTRY;
    return {
      answer: async (input, onText) => {
        const result = await this.bot.answer(input, { request_id, country_code, visitor, spoken }, onText);
        const { events, closed_reason, person_wanted = false, unanswered = [] } = result;
        const { conversation, message_id, now: at } = input;
        const { conversation_id, session_id } = conversation;
        const asked = { conversation_id, session_id, chat_type: this.definition.chat, message_id, at };
        const inVain = unanswered.map((question) => unansweredEvent({ ...asked, question, reason: 'not_answered' }));
        const about = { row: conversation, chat_type: this.definition.chat, ended_because: null };
        const wanted = person_wanted ? [aboutConversation('person.wanted', about, at)] : [];
        const closed =
          closed_reason === null ? [] : closedEvents(this.definition.chat, conversation, closed_reason, at);
        return { ...result, events: [...events, ...inVain, ...wanted, ...closed] };
      },
      carryOver: (data) => this.bot.carryOver(data),
      isBack,
    };
  }

  private async close(row: TurnRow, now: Date): Promise<Closing> {
    const transcript = await this.conversations.transcript(row);
    const closing = this.bot.close(row, { transcript, summary: this.bot.summaryOf(row), now });
    return { ...closing, events: [...closing.events, ...closedEvents(this.definition.chat, row, USER_CLOSED, now)] };
  }
}
