import { Amount, Choice, Flag, FreeForm, Id, Line, Nested, Text, Time, Whole } from '../fields';
import { PageRequest } from '../paging';
import { ChatSource } from './chat-source';
import { Citation, HistoryMessage, MESSAGE_ID, MESSAGE_MAX, SessionRequest } from './message';

export const FEEDBACK_COMMENT_MAX = 2_000;

export class FeedbackRequest extends SessionRequest {
  @Whole({ min: 1, max: 5, about: 'From 1, not helpful at all, to 5, very helpful' })
  rating!: number;

  @Text({ max: FEEDBACK_COMMENT_MAX, optional: true, nullable: true })
  comment?: string | null;
}

/** Whether one answer of the bot was of help; the last word counts. */
export class MarkAnswerRequest extends SessionRequest {
  @Text({ max: 128, pattern: MESSAGE_ID, about: 'Of the message that was answered' })
  message_id!: string;

  @Flag({ about: 'False: the answer was no help. True takes that back' })
  helpful!: boolean;
}

/** A question as if a new visitor asked it; nothing is kept of it. */
export class TryQuestionRequest {
  @Text({ max: MESSAGE_MAX, example: 'Do you deliver to Hobart?' })
  query!: string;
}

export const answerOrigins = ['question', 'documents', 'model'] as const;
export type AnswerOrigin = (typeof answerOrigins)[number];

/** What the bot replies to it. */
export class TriedAnswer {
  @Flag({ about: 'Whether the knowledge base answers the question' })
  answered!: boolean;

  @Text({ max: 8_000, about: 'The whole reply, with what the bot says besides' })
  answer!: string;

  @Nested(() => Citation, { array: { max: 20 } })
  citations!: Citation[];

  @Choice(answerOrigins, {
    nullable: true,
    about:
      'A written answer (`question`), sentences of documents, or what a language model made of them; null when it is not answered',
  })
  from!: AnswerOrigin | null;
}

export class StoredMessage {
  @Text({ max: 4_000, optional: true })
  user?: string;

  @Text({ max: 8_000, optional: true })
  bot?: string;

  @Text({ max: 4_000, optional: true, about: 'The words of a person of our team' })
  staff?: string;

  @Text({ max: 300, optional: true, about: 'That such a person has come or left' })
  note?: string;

  @Line({ max: 200, optional: true, about: 'Who of our team, by name' })
  name?: string;

  @Text({ max: 140, about: 'The same as in the history' })
  id!: string;

  @Time()
  timestamp!: string;

  @Nested(() => Citation, { array: { max: 20 }, optional: true, about: 'What an answer of the bot was taken from' })
  citations?: Citation[];

  @Flag({ optional: true, about: 'What the visitor said of an answer; absent when nothing' })
  helpful?: boolean;
}

/** Who of our team has a conversation in place of the bot. */
export class Holder {
  @Text({ max: 64 })
  id!: string;

  @Line({ max: 200 })
  name!: string;

  @Time()
  since!: string;

  @Time({ nullable: true, about: 'When the bot comes back unless they write; null while nobody waits for them' })
  until!: string | null;
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

  @Nested(() => Holder, { nullable: true, about: 'Who of our team has it; null while the bot has it' })
  holder!: Holder | null;

  @Nested(() => HistoryMessage, { nullable: true, about: 'What was said last, shortened' })
  latest!: HistoryMessage | null;

  @Text({ max: 300, nullable: true, about: 'Whom it is with, as far as they told' })
  name!: string | null;

  @Flag({ about: 'Whether a person was asked for' })
  wants_human!: boolean;

  @Flag({ about: 'Whether a lead came of it' })
  has_lead!: boolean;

  @Flag({ about: 'Whether a support ticket came of it' })
  has_ticket!: boolean;

  @Whole({ min: 1, max: 5, nullable: true, about: 'What the visitor thought of it' })
  rating!: number | null;

  @Whole({ min: 0, max: 10_000, about: 'How many answers are marked as no help' })
  no_help!: number;
}

export const conversationOutcomes = ['lead', 'ticket'] as const;
export type ConversationOutcome = (typeof conversationOutcomes)[number];

export class ListConversationsRequest extends PageRequest {
  @Choice(['ongoing', 'closed'], { optional: true })
  status?: 'ongoing' | 'closed';

  @Choice(['outbound', 'inbound'], { optional: true, about: 'With the sales bot, or with the support bot' })
  chat_type?: 'outbound' | 'inbound';

  @Flag({ optional: true, about: 'Those in which a person was asked for, or not' })
  wants_human?: boolean;

  @Choice(conversationOutcomes, { optional: true, about: 'Those of which this came' })
  outcome?: ConversationOutcome;

  @Whole({ min: 1, max: 5, optional: true, about: 'Those that were rated so' })
  rating?: number;

  @Flag({ optional: true, about: 'Those with an answer that was no help, or without one' })
  no_help?: boolean;

  @Time({ optional: true, about: 'Those that began then or later' })
  from?: string;

  @Time({ optional: true, about: 'Those that began before' })
  to?: string;

  @Line({ max: 200, optional: true, about: 'Those in which all these words, or longer ones, were said' })
  search?: string;
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
  @Nested(() => ChatSource, { nullable: true, about: 'Where the visitor wrote from first; null when it is not known' })
  source!: ChatSource | null;

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
