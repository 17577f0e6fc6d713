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
  type ListConversationsRequest,
  type MarkAnswerRequest,
  type SessionRequest,
  type TriedAnswer,
  type TryQuestionRequest,
  type ChatFrame,
  type ChatReply,
  type ConversationSummary,
  type ConversationView,
  type HistoryReply,
  type Page,
} from '@abbotsford/contracts';
import { ConversationRecords, framesOfTurn, toHistory, toSummary, toView } from '@abbotsford/conversation';
import { Handles, HandlesStream, requireRight, requireUser, type RequestContext } from '@abbotsford/service-kit';
import type { BotDefinition } from './bot-definition';
import { ChatTurns } from './chat-turns';
import { MarkAnswer } from '../questions/mark-answer';
import { TryQuestion } from '../questions/try-question';
import { StaffPart } from '../takeover/staff-part';

const HISTORY_MESSAGES = 200;
const LISTED = 1_000;

/** What every bot answers, under the subjects of its service. */
export function chatController({ requests, signedIn, listing }: BotDefinition): Type {
  /** Whose the conversations are that a request is about. @throws ServiceError when nobody signed in, or as another one */
  const ownerOf = ({ session_id, user_id }: SessionRequest & { user_id?: string }, context: RequestContext) => {
    if (!signedIn) return { session_id, user_id: null };
    const { id } = requireUser(context);
    if (user_id !== undefined && user_id !== id) throw notTheirs();
    return { session_id, user_id: id };
  };

  @Controller()
  class ChatController {
    constructor(
      private readonly turns: ChatTurns,
      private readonly conversations: ConversationRecords,
      private readonly marks: MarkAnswer,
      private readonly trials: TryQuestion,
      private readonly staff: StaffPart,
    ) {}

    @Handles(requests.sendMessage)
    async send(request: ChatMessageRequest, context: RequestContext): Promise<ChatReply> {
      return this.turns.handle({ ...withId(request), ...ownerOf(request, context) }, context, () => undefined);
    }

    @HandlesStream(requests.streamMessage)
    stream(request: ChatMessageRequest, context: RequestContext): AsyncIterable<ChatFrame> {
      const message = { ...withId(request), ...ownerOf(request, context) };
      return framesOfTurn((emit) => this.turns.handle(message, context, emit));
    }

    @Handles(requests.getAnswer)
    async answer(request: AnswerRequest, context: RequestContext): Promise<ChatReply> {
      return this.turns.answerTo(ownerOf(request, context), request.message_id);
    }

    @Handles(requests.getHistory)
    async history(request: SessionRequest, context: RequestContext): Promise<HistoryReply> {
      return toHistory(await this.conversations.history(ownerOf(request, context), HISTORY_MESSAGES));
    }

    @Handles(requests.endChat)
    async end(request: EndChatRequest, context: RequestContext): Promise<{ message: string }> {
      if (!(await this.turns.end(ownerOf(request, context), context))) throw notFound();
      return { message: 'The conversation has ended. Thank you for talking with us.' };
    }

    @Handles(requests.typing)
    async typing(request: SessionRequest, context: RequestContext): Promise<{ message: string }> {
      await this.staff.visitorTypes(ownerOf(request, context));
      return { message: 'Whoever of our team reads along sees it.' };
    }

    @Handles(requests.giveFeedback)
    async feedback(request: FeedbackRequest, context: RequestContext): Promise<{ message: string }> {
      const { rating, comment } = request;
      const feedback = { rating, comment: comment ?? null, at: new Date() };
      if (!(await this.conversations.rate(ownerOf(request, context), feedback))) throw notFound();
      return { message: 'Thank you for your feedback.' };
    }

    @Handles(requests.markAnswer)
    async mark(request: MarkAnswerRequest, context: RequestContext): Promise<{ message: string }> {
      const { message_id, helpful } = request;
      const marked = await this.marks.run(ownerOf(request, context), message_id, helpful);
      if (!marked) throw new ServiceError('chat.message_not_found', 'There is no answer to this message.');
      return { message: helpful ? 'Thank you. Good to know.' : 'Thank you. We will look at this answer.' };
    }

    @Handles(requests.tryQuestion)
    async try({ query }: TryQuestionRequest, context: RequestContext): Promise<TriedAnswer> {
      requireRight(context, 'knowledge.read');
      return this.trials.run(query, context);
    }

    @Handles(requests.getConversation)
    async conversation(request: ConversationRequest, context: RequestContext): Promise<ConversationView> {
      requireRight(context, 'conversations.read');
      const found = await this.conversations.find(request.conversation_id);
      if (!found) throw notFound();
      return toView(found, listing);
    }

    @Handles(requests.listConversations)
    async list(request: ListConversationsRequest, context: RequestContext): Promise<Page<ConversationSummary>> {
      requireRight(context, 'conversations.read');
      const limit = request.limit ?? LISTED;
      const rows = await this.conversations.list(limit + 1, placeOf(request), request, listing);
      return pageOf(
        rows.map((row) => toSummary(row, listing)),
        limit,
      );
    }
  }
  return ChatController;
}

const withId = (request: ChatMessageRequest): ChatMessageRequest & { message_id: string } => ({
  ...request,
  message_id: request.message_id ?? randomUUID(),
});

const notTheirs = (): ServiceError =>
  new ServiceError('forbidden', 'You can only write as yourself.', {
    errors: [{ field: 'user_id', message: 'is not the person who is signed in' }],
  });

const notFound = (): ServiceError => new ServiceError('chat.conversation_not_found', 'There is no such conversation.');
