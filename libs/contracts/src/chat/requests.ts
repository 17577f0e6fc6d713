import { request, streamRequest } from '../contract';
import type { ErrorCode } from '../errors';
import type { Class } from '../fields';
import { PageRequest, type Page } from '../paging';
import type { ServiceName } from '../services';
import { ConversationRequest, FeedbackRequest, type ConversationSummary, type ConversationView } from './conversation';
import {
  AnswerRequest,
  ChatMessageRequest,
  EndChatRequest,
  SessionRequest,
  SupportMessageRequest,
  type ChatFrame,
  type ChatReply,
  type HistoryReply,
} from './message';

const turnErrors = ['chat.turn_running', 'chat.message_differs', 'chat.busy'] as const;

/** What every bot answers; the subjects begin with its service. */
export const chatRequests = <Message extends ChatMessageRequest>(
  service: ServiceName,
  message: Class<Message>,
  more: readonly ErrorCode[] = [],
) => ({
  /** One turn: the message in, the bot's answer out. */
  sendMessage: request({
    subject: `${service}.v1.send-message`,
    request: message,
    errors: [...turnErrors, ...more],
    deadlineMs: 15_000,
  })<ChatReply>(),

  /** The same turn, its answer told as it comes. */
  streamMessage: streamRequest({
    subject: `${service}.v1.stream-message`,
    request: message,
    errors: [...turnErrors, ...more],
    deadlineMs: 15_000,
  })<ChatFrame>(),

  /** The stored answer to a message of the session's newest conversation. */
  getAnswer: request({
    subject: `${service}.v1.get-answer`,
    request: AnswerRequest,
    errors: ['chat.turn_running', 'chat.message_not_found'],
    deadlineMs: 3_000,
  })<ChatReply>(),

  getHistory: request({
    subject: `${service}.v1.get-history`,
    request: SessionRequest,
    deadlineMs: 3_000,
  })<HistoryReply>(),

  endChat: request({
    subject: `${service}.v1.end-chat`,
    request: EndChatRequest,
    errors: ['chat.conversation_not_found', 'chat.busy'],
    idempotent: true,
    deadlineMs: 5_000,
  })<{ message: string }>(),

  giveFeedback: request({
    subject: `${service}.v1.give-feedback`,
    request: FeedbackRequest,
    errors: ['chat.conversation_not_found'],
    idempotent: true,
    deadlineMs: 3_000,
  })<{ message: string }>(),

  getConversation: request({
    subject: `${service}.v1.get-conversation`,
    request: ConversationRequest,
    errors: ['chat.conversation_not_found'],
    deadlineMs: 3_000,
  })<ConversationView>(),

  listConversations: request({
    subject: `${service}.v1.list-conversations`,
    request: PageRequest,
    deadlineMs: 3_000,
  })<Page<ConversationSummary>>(),
});

export type ChatRequests = ReturnType<typeof chatRequests<ChatMessageRequest>>;

export const outboundChat = chatRequests('outbound-bot', ChatMessageRequest);

/** For signed-in people only; each has their own conversations, whatever session they name. */
export const inboundChat = chatRequests('inbound-bot', SupportMessageRequest, ['forbidden']);
