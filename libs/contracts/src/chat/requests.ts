import { request, streamRequest } from '../contract';
import type { ErrorCode } from '../errors';
import type { Class } from '../fields';
import type { Page } from '../paging';
import type { ServiceName } from '../services';
import {
  ConversationRequest,
  FeedbackRequest,
  TryQuestionRequest,
  type TriedAnswer,
  ListConversationsRequest,
  MarkAnswerRequest,
  type ConversationSummary,
  type ConversationView,
} from './conversation';
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
import { StaffMessageRequest, TakeOverRequest } from './takeover';

const takeoverErrors = ['chat.conversation_not_found', 'chat.conversation_closed', 'chat.taken_over'] as const;
const turnErrors = ['chat.turn_running', 'chat.message_differs', 'chat.busy'] as const;

interface Done {
  readonly message: string;
}

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
  })<Done>(),

  giveFeedback: request({
    subject: `${service}.v1.give-feedback`,
    request: FeedbackRequest,
    errors: ['chat.conversation_not_found'],
    idempotent: true,
    deadlineMs: 3_000,
  })<Done>(),

  /** What the visitor thinks of one answer. */
  markAnswer: request({
    subject: `${service}.v1.mark-answer`,
    request: MarkAnswerRequest,
    errors: ['chat.message_not_found'],
    deadlineMs: 3_000,
  })<Done>(),

  /** The reply to a question, as to a new visitor; nothing comes of it. */
  tryQuestion: request({
    subject: `${service}.v1.try-question`,
    request: TryQuestionRequest,
    deadlineMs: 12_000,
  })<TriedAnswer>(),

  getConversation: request({
    subject: `${service}.v1.get-conversation`,
    request: ConversationRequest,
    errors: ['chat.conversation_not_found'],
    deadlineMs: 3_000,
  })<ConversationView>(),

  listConversations: request({
    subject: `${service}.v1.list-conversations`,
    request: ListConversationsRequest,
    deadlineMs: 3_000,
  })<Page<ConversationSummary>>(),

  /** A person has the conversation in place of the bot from now on. A turn under way is ended before. */
  takeOver: request({
    subject: `${service}.v1.take-over`,
    request: TakeOverRequest,
    errors: [...takeoverErrors, 'chat.busy'],
    audit: { action: 'conversation.taken_over' },
    deadlineMs: 18_000,
  })<ConversationView>(),

  /** The bot has it again, and answers what waits for an answer. */
  release: request({
    subject: `${service}.v1.release`,
    request: ConversationRequest,
    errors: [...takeoverErrors, 'chat.busy'],
    audit: { action: 'conversation.released' },
    deadlineMs: 5_000,
  })<ConversationView>(),

  writeAsStaff: request({
    subject: `${service}.v1.write-as-staff`,
    request: StaffMessageRequest,
    errors: [...takeoverErrors, 'chat.not_taken_over', 'chat.message_differs', 'chat.busy'],
    audit: { action: 'conversation.written_in' },
    deadlineMs: 5_000,
  })<ConversationView>(),

  /** The person who has the conversation writes at this moment. */
  staffTyping: request({
    subject: `${service}.v1.staff-typing`,
    request: ConversationRequest,
    errors: [...takeoverErrors, 'chat.not_taken_over'],
    deadlineMs: 3_000,
  })<Done>(),

  /** The visitor does. Of use to a person only: nobody else is told. */
  typing: request({
    subject: `${service}.v1.typing`,
    request: SessionRequest,
    errors: ['chat.conversation_not_found'],
    deadlineMs: 3_000,
  })<Done>(),
});

export type ChatRequests = ReturnType<typeof chatRequests<ChatMessageRequest>>;

export const outboundChat = chatRequests('outbound-bot', ChatMessageRequest);

/** For signed-in people only; each has their own conversations, whatever session they name. */
export const inboundChat = chatRequests('inbound-bot', SupportMessageRequest, ['forbidden']);
