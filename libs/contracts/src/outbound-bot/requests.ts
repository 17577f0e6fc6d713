import { request, streamRequest } from '../contract';
import { Amount, Choice, Flag, FreeForm, Id, Nested, Text, TextList, Time, Whole } from '../fields';
import { PageRequest, type Page } from '../paging';
import { SessionId } from './session-id';

export const MESSAGE_ID = /^[A-Za-z0-9_-]{8,128}$/;
export const MESSAGE_MAX = 4_000;

export class OutboundMessageRequest {
  @SessionId()
  session_id!: string;

  @Text({ max: MESSAGE_MAX, example: 'Hi, I am opening a café in Brunswick.' })
  message!: string;

  @Text({ max: 2, pattern: /^[A-Za-z]{2}$/, optional: true, nullable: true, example: 'AU' })
  country_code?: string | null;

  @Text({ max: 128, pattern: MESSAGE_ID, optional: true, about: 'Made by the client; a repeat gets the first answer' })
  message_id?: string;

  @Text({ max: 35, pattern: /^[A-Za-z0-9-]{2,35}$/, optional: true, nullable: true, example: 'en-AU' })
  locale?: string | null;
}

export class Citation {
  @Id({ optional: true, about: 'Of the document in the knowledge base' })
  document_id?: string;

  @Text({ max: 300 })
  title!: string;

  @Text({ max: 300 })
  source!: string;

  @Text({ max: 2_000, about: 'The quoted passage' })
  quote!: string;
}

export class ChatReply {
  @Text({ max: 8_000 })
  response!: string;

  @Text({ max: 64 })
  conversation_id!: string;

  @Flag()
  ended!: boolean;

  @Nested(() => Citation, { array: { max: 20 } })
  citations!: Citation[];

  @TextList({ maxItems: 6, maxLength: 80, about: 'Quick replies that the visitor may pick' })
  suggestions!: string[];
}

/** A frame of a streamed turn; `done` holds the whole answer. */
export type ChatFrame =
  | { readonly type: 'accepted'; readonly conversation_id: string; readonly message_id: string }
  | { readonly type: 'token'; readonly text: string }
  | { readonly type: 'citations'; readonly citations: Citation[] }
  | { readonly type: 'done'; readonly reply: ChatReply };

export class SessionRequest {
  @SessionId()
  session_id!: string;
}

/** The older way to name the session of a history, which leaves the id in logs of proxies. */
export class HistoryQuery {
  @SessionId({ optional: true, about: 'Deprecated, since addresses end up in logs: send the header X-Chat-Session' })
  session_id?: string;
}

export class AnswerRequest extends SessionRequest {
  @Text({ max: 128, pattern: MESSAGE_ID })
  message_id!: string;
}

export class EndChatRequest extends SessionRequest {
  @Text({ max: 200, optional: true })
  reason?: string;
}

export const FEEDBACK_COMMENT_MAX = 2_000;

export class FeedbackRequest extends SessionRequest {
  @Whole({ min: 1, max: 5, about: 'From 1, not helpful at all, to 5, very helpful' })
  rating!: number;

  @Text({ max: FEEDBACK_COMMENT_MAX, optional: true, nullable: true })
  comment?: string | null;
}

export class HistoryMessage {
  @Choice(['user', 'bot'])
  role!: 'user' | 'bot';

  @Text({ max: 8_000 })
  text!: string;

  @Time()
  timestamp!: string;

  @Text({ max: 128, optional: true })
  message_id?: string;
}

export class HistoryReply {
  @Text({ max: 64, nullable: true, about: 'Null when the session has no conversation yet' })
  conversation_id!: string | null;

  @Nested(() => HistoryMessage, { array: { max: 1_000 } })
  messages!: HistoryMessage[];

  @Choice(['ongoing', 'closed', 'none'])
  status!: 'ongoing' | 'closed' | 'none';
}

export class StoredMessage {
  @Text({ max: 4_000, optional: true })
  user?: string;

  @Text({ max: 8_000, optional: true })
  bot?: string;

  @Time()
  timestamp!: string;
}

/** A conversation as the seed's document has it; for administrators. */
export class ConversationSummary {
  @Id()
  id!: string;

  @Text({ max: 64 })
  conversation_id!: string;

  @Choice(['outbound', 'inbound'])
  chat_type!: 'outbound' | 'inbound';

  @Text({ max: 64, nullable: true })
  user_id!: string | null;

  @Choice(['ongoing', 'closed'])
  status!: 'ongoing' | 'closed';

  @Text({ max: 60, nullable: true })
  closed_reason!: string | null;

  @Flag()
  summarized!: boolean;

  @Text({ max: 4_000, nullable: true })
  summary!: string | null;

  @Time()
  created_at!: string;

  @Time()
  last_message_at!: string;

  @Time({ nullable: true })
  ended_at!: string | null;
}

/** What the visitor thought of the conversation; the last word counts. */
export class ConversationFeedback {
  @Whole({ min: 1, max: 5 })
  rating!: number;

  @Text({ max: FEEDBACK_COMMENT_MAX, nullable: true })
  comment!: string | null;

  @Time()
  at!: string;
}

/** What the language model has been used for a conversation. */
export class ConversationUsage {
  @Whole({ min: 0, max: 1_000_000_000, about: 'Requests to the provider, each attempt at a call included' })
  requests!: number;

  @Whole({ min: 0, max: 1_000_000_000 })
  prompt_tokens!: number;

  @Whole({ min: 0, max: 1_000_000_000, about: "The part of prompt_tokens that came from the provider's cache" })
  cached_tokens!: number;

  @Whole({ min: 0, max: 1_000_000_000 })
  completion_tokens!: number;

  @Amount({ min: 0, max: 1_000_000, about: 'Without the requests that nobody knows the price of' })
  cost_usd!: number;

  @Whole({
    min: 0,
    max: 1_000_000_000,
    about: 'Broken off before their tokens were told, or of a model without a price',
  })
  unpriced_requests!: number;
}

export class ConversationView extends ConversationSummary {
  @Text({ max: 128 })
  session_id!: string;

  @Nested(() => StoredMessage, { array: { max: 10_000 } })
  messages!: StoredMessage[];

  @FreeForm({ about: 'The whole conversation state' })
  data!: Record<string, unknown>;

  @Nested(() => ConversationFeedback, { nullable: true, about: 'Null while the visitor gave none' })
  feedback!: ConversationFeedback | null;

  @Nested(() => ConversationUsage, { nullable: true, about: 'Null when no language model was asked' })
  usage!: ConversationUsage | null;
}

export class ConversationRequest {
  @Text({ max: 64, pattern: /^[A-Za-z0-9_-]{8,64}$/ })
  conversation_id!: string;
}

const turnErrors = ['chat.turn_running', 'chat.message_differs', 'chat.busy'] as const;

/** One turn: the visitor's message in, the bot's answer out. */
export const sendOutboundMessage = request({
  subject: 'outbound-bot.v1.send-message',
  request: OutboundMessageRequest,
  errors: turnErrors,
  deadlineMs: 15_000,
})<ChatReply>();

/** The same turn, its answer told as it comes. */
export const streamOutboundMessage = streamRequest({
  subject: 'outbound-bot.v1.stream-message',
  request: OutboundMessageRequest,
  errors: turnErrors,
  deadlineMs: 15_000,
})<ChatFrame>();

/** The stored answer to a message of the session's newest conversation. */
export const getOutboundAnswer = request({
  subject: 'outbound-bot.v1.get-answer',
  request: AnswerRequest,
  errors: ['chat.turn_running', 'chat.message_not_found'],
  deadlineMs: 3_000,
})<ChatReply>();

export const getOutboundHistory = request({
  subject: 'outbound-bot.v1.get-history',
  request: SessionRequest,
  deadlineMs: 3_000,
})<HistoryReply>();

export const endOutboundChat = request({
  subject: 'outbound-bot.v1.end-chat',
  request: EndChatRequest,
  errors: ['chat.conversation_not_found', 'chat.busy'],
  idempotent: true,
  deadlineMs: 5_000,
})<{ message: string }>();

export const giveOutboundFeedback = request({
  subject: 'outbound-bot.v1.give-feedback',
  request: FeedbackRequest,
  errors: ['chat.conversation_not_found'],
  idempotent: true,
  deadlineMs: 3_000,
})<{ message: string }>();

export const getOutboundConversation = request({
  subject: 'outbound-bot.v1.get-conversation',
  request: ConversationRequest,
  errors: ['chat.conversation_not_found'],
  deadlineMs: 3_000,
})<ConversationView>();

export const listOutboundConversations = request({
  subject: 'outbound-bot.v1.list-conversations',
  request: PageRequest,
  deadlineMs: 3_000,
})<Page<ConversationSummary>>();

export const outboundBotRequests = [
  sendOutboundMessage,
  streamOutboundMessage,
  getOutboundAnswer,
  getOutboundHistory,
  endOutboundChat,
  giveOutboundFeedback,
  getOutboundConversation,
  listOutboundConversations,
] as const;
