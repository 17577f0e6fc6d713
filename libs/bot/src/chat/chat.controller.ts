import { randomUUID } from 'node:crypto';
import { Controller, type Type } from '@nestjs/common';
import {
  ServiceError,
  pageOf,
  placeOf,
  type AnswerRequest,
  type ChatMessageRequest,
  type ConversationRequest,
  type EndChatRequest,
  type FeedbackRequest,
  type PageRequest,
  type SessionRequest,
  type ChatFrame,
  type ChatReply,
  type ChatRequests,
  type ConversationSummary,
  type ConversationView,
  type HistoryReply,
  type Page,
} from '@abbotsford/contracts';
import { ConversationRecords, framesOfTurn, toHistory, toSummary, toView } from '@abbotsford/conversation';
import { Handles, HandlesStream, requireAdmin, type RequestContext } from '@abbotsford/service-kit';
import { ChatTurns } from './chat-turns';

const HISTORY_MESSAGES = 200;
const LISTED = 1_000;

/** What every bot answers, under the subjects of its service. */
export function chatController(requests: ChatRequests): Type {
  @Controller()
  class ChatController {
    constructor(
      private readonly turns: ChatTurns,
      private readonly conversations: ConversationRecords,
    ) {}

    @Handles(requests.sendMessage)
    send(request: ChatMessageRequest, context: RequestContext): Promise<ChatReply> {
      return this.turns.handle(withId(request), context, () => undefined);
    }

    @HandlesStream(requests.streamMessage)
    stream(request: ChatMessageRequest, context: RequestContext): AsyncIterable<ChatFrame> {
      const message = withId(request);
      return framesOfTurn((emit) => this.turns.handle(message, context, emit));
    }

    @Handles(requests.getAnswer)
    answer({ session_id, message_id }: AnswerRequest): Promise<ChatReply> {
      return this.turns.answerTo(session_id, message_id);
    }

    @Handles(requests.getHistory)
    async history(request: SessionRequest): Promise<HistoryReply> {
      return toHistory(await this.conversations.history(request.session_id, HISTORY_MESSAGES));
    }

    @Handles(requests.endChat)
    async end(request: EndChatRequest, context: RequestContext): Promise<{ message: string }> {
      if (!(await this.turns.end(request.session_id, context))) throw notFound();
      return { message: 'The conversation has ended. Thank you for talking with us.' };
    }

    @Handles(requests.giveFeedback)
    async feedback({ session_id, rating, comment }: FeedbackRequest): Promise<{ message: string }> {
      const feedback = { rating, comment: comment ?? null, at: new Date() };
      if (!(await this.conversations.rate(session_id, feedback))) throw notFound();
      return { message: 'Thank you for your feedback.' };
    }

    @Handles(requests.getConversation)
    async conversation(request: ConversationRequest, context: RequestContext): Promise<ConversationView> {
      requireAdmin(context);
      const found = await this.conversations.find(request.conversation_id);
      if (!found) throw notFound();
      return toView(found);
    }

    @Handles(requests.listConversations)
    async list(request: PageRequest, context: RequestContext): Promise<Page<ConversationSummary>> {
      requireAdmin(context);
      const limit = request.limit ?? LISTED;
      return pageOf((await this.conversations.list(limit + 1, placeOf(request))).map(toSummary), limit);
    }
  }
  return ChatController;
}

const withId = (request: ChatMessageRequest): ChatMessageRequest & { message_id: string } => ({
  ...request,
  message_id: request.message_id ?? randomUUID(),
});

const notFound = (): ServiceError => new ServiceError('chat.conversation_not_found', 'There is no such conversation.');
