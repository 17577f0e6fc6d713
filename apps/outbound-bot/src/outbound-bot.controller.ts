import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import {
  ServiceError,
  pageOf,
  placeOf,
  type AnswerRequest,
  type ChatFrame,
  type ChatReply,
  type ConversationRequest,
  type ConversationSummary,
  type ConversationView,
  type EndChatRequest,
  type FeedbackRequest,
  type HistoryReply,
  type ChatMessageRequest,
  type Page,
  type PageRequest,
  type SessionRequest,
  outboundChat,
} from '@abbotsford/contracts';
import { ConversationRecords, framesOfTurn, toHistory, toSummary, toView } from '@abbotsford/conversation';
import { Handles, HandlesStream, requireAdmin, type RequestContext } from '@abbotsford/service-kit';
import { OutboundBot } from './outbound-bot';

const HISTORY_MESSAGES = 200;

@Controller()
export class OutboundBotController {
  constructor(
    private readonly bot: OutboundBot,
    private readonly conversations: ConversationRecords,
  ) {}

  @Handles(outboundChat.sendMessage)
  send(request: ChatMessageRequest, context: RequestContext): Promise<ChatReply> {
    return this.bot.handle({ ...request, message_id: request.message_id ?? randomUUID() }, context, () => undefined);
  }

  @HandlesStream(outboundChat.streamMessage)
  stream(request: ChatMessageRequest, context: RequestContext): AsyncIterable<ChatFrame> {
    const message = { ...request, message_id: request.message_id ?? randomUUID() };
    return framesOfTurn((emit) => this.bot.handle(message, context, emit));
  }

  @Handles(outboundChat.getAnswer)
  answer({ session_id, message_id }: AnswerRequest): Promise<ChatReply> {
    return this.bot.answerTo(session_id, message_id);
  }

  @Handles(outboundChat.getHistory)
  async history(request: SessionRequest): Promise<HistoryReply> {
    return toHistory(await this.conversations.history(request.session_id, HISTORY_MESSAGES));
  }

  @Handles(outboundChat.endChat)
  async end(request: EndChatRequest, context: RequestContext): Promise<{ message: string }> {
    if (!(await this.bot.end(request.session_id, context))) throw notFound();
    return { message: 'The conversation has ended. Thank you for talking with us.' };
  }

  @Handles(outboundChat.giveFeedback)
  async feedback({ session_id, rating, comment }: FeedbackRequest): Promise<{ message: string }> {
    const feedback = { rating, comment: comment ?? null, at: new Date() };
    if (!(await this.conversations.rate(session_id, feedback))) throw notFound();
    return { message: 'Thank you for your feedback.' };
  }

  @Handles(outboundChat.getConversation)
  async conversation(request: ConversationRequest, context: RequestContext): Promise<ConversationView> {
    requireAdmin(context);
    const found = await this.conversations.find(request.conversation_id);
    if (!found) throw notFound();
    return toView(found);
  }

  @Handles(outboundChat.listConversations)
  async list(request: PageRequest, context: RequestContext): Promise<Page<ConversationSummary>> {
    requireAdmin(context);
    const rows = await this.conversations.list((request.limit ?? 1_000) + 1, placeOf(request));
    return pageOf(rows.map(toSummary), request.limit ?? 1_000);
  }
}

const notFound = (): ServiceError => new ServiceError('chat.conversation_not_found', 'There is no such conversation.');
