import { Schema, type Types } from 'mongoose';
import type { ChatSource, Citation, ConversationUsage, ReplyTicket } from '@abbotsford/contracts';
import type { StaffMember, Takeover } from './takeover';

/**
 * What one of them said: the visitor, the bot, or a person of our team; the seed's `{user, timestamp}` and
 * `{bot, timestamp}`. Or, without words, where the part of such a person began or ended.
 */
export interface MessageRow {
  readonly user?: string;
  readonly bot?: string;
  readonly staff?: string;
  readonly part?: 'began' | 'ended';
  readonly timestamp: Date;
  /** Of all but the bot's answers, which are known by the message that they answer. */
  readonly message_id?: string;
  /** Who of our team, where it is their part or their words; see `team`. */
  readonly by?: string;
  /** Of the visitor's message: a person of our team had the conversation, so the bot does not answer it. */
  readonly held?: boolean;
  /** Of the bot's answer: the message that it answers. */
  readonly reply_to?: string;
  readonly citations?: readonly Citation[];
  /** What the visitor said of the answer; absent when nothing. */
  readonly helpful?: boolean;
  readonly suggestions?: readonly string[];
  /** That came of the message. */
  readonly tickets?: readonly ReplyTicket[];
  /** The conversation ended with this answer. */
  readonly ended?: boolean;
}

/** Who works on the conversation now. A holder that died loses it when the time is past. */
export interface Lease {
  readonly holder: string;
  readonly message_id: string;
  readonly until: Date;
}

/** Who closes the idle conversation now. It keeps nobody from writing; one that died loses it when the time is past. */
export interface IdleClaim {
  readonly holder: string;
  readonly until: Date;
}

/** What the visitor thought of the conversation. */
export interface Feedback {
  /** 1 to 5. */
  readonly rating: number;
  readonly comment: string | null;
  readonly at: Date;
}

/** Whose conversation it is: of whoever holds the session, and where people sign in, of this person alone. */
export interface SessionOwner {
  readonly session_id: string;
  /** Null where nobody signs in. Another person with the same session has other conversations. */
  readonly user_id: string | null;
}

export interface ConversationRow {
  _id: Types.ObjectId;
  session_id: string;
  user_id: string | null;
  conversation_id: string;
  chat_type: 'outbound' | 'inbound';
  /** The latest; earlier ones are in the archive. */
  messages: MessageRow[];
  /** How many messages stand in `messages` after the last message or answer. */
  kept: number;
  /** How many messages were moved to the archive. */
  archived: number;
  /** Of the visitor's messages in the archive, shortened to a hash: a repeat of one is not stored again. */
  archived_ids: readonly string[];
  status: 'ongoing' | 'closed';
  closed_reason: string | null;
  summarized: boolean;
  summary: string | null;
  /** The whole conversation state; the bot's, not ours. */
  data: Record<string, unknown>;
  /** The visitor's latest questions, kept when the messages that they stand in are no longer read. Bounded by the bot. */
  asked: readonly string[];
  /** Turns answered in this conversation. */
  turns: number;
  /** Turns answered in all conversations of the session. */
  revision: number;
  lease: Lease | null;
  /** The person who has the conversation in place of the bot; also for the moment from their leaving to its return. */
  takeover?: Takeover | null;
  /** Those who had it, by name; one who is erased is taken out. */
  team?: readonly StaffMember[];
  /** Absent while the conversation is not idle. */
  idle_claim?: IdleClaim;
  /** Absent until the visitor gives it. */
  feedback?: Feedback;
  /** How many answers are marked as no help; absent until one is. */
  no_help?: number;
  /** Absent until a language model is asked. */
  usage?: ConversationUsage;
  /** What was said, for the search; made a moment afterwards. See search-words.ts. */
  words?: readonly string[];
  /** Since when something was said that is not among the words. */
  words_due?: Date;
  /** Where the visitor wrote from first; absent in what was stored before it was told. */
  source?: ChatSource | null;
  /** Since when something counts that the figures do not have; absent when they have all. */
  uncounted_since?: Date;
  created_at: Date;
  last_message_at: Date;
  ended_at: Date | null;
}

/** The filter of an owner's conversations. Those from before anybody signed in have no `user_id`, which is as null. */
export const ownedBy = ({ session_id, user_id }: SessionOwner): SessionOwner => ({ session_id, user_id });

export function conversationSchema(collection: string): Schema<ConversationRow> {
  const schema = new Schema<ConversationRow>(
    {
      session_id: { type: String, required: true },
      user_id: { type: String, default: null },
      conversation_id: { type: String, required: true },
      chat_type: { type: String, required: true },
      messages: { type: [Schema.Types.Mixed] as unknown as MessageRow[], required: true },
      kept: { type: Number, default: 0 },
      archived: { type: Number, default: 0 },
      archived_ids: { type: [String], default: [] } as never,
      status: { type: String, required: true },
      closed_reason: { type: String, default: null },
      summarized: { type: Boolean, default: false },
      summary: { type: String, default: null },
      data: { type: Schema.Types.Mixed, required: true } as never,
      asked: { type: [String], default: [] } as never,
      turns: { type: Number, default: 0 },
      revision: { type: Number, default: 0 },
      lease: { type: Schema.Types.Mixed, default: null } as never,
      takeover: { type: Schema.Types.Mixed, default: null } as never,
      team: { type: [Schema.Types.Mixed], default: [] } as never,
      idle_claim: { type: Schema.Types.Mixed } as never,
      feedback: { type: Schema.Types.Mixed } as never,
      no_help: { type: Number } as never,
      usage: { type: Schema.Types.Mixed } as never,
      words: { type: [String], default: undefined } as never,
      words_due: { type: Date } as never,
      source: { type: Schema.Types.Mixed } as never,
      uncounted_since: { type: Date } as never,
      created_at: { type: Date, required: true },
      last_message_at: { type: Date, required: true },
      ended_at: { type: Date, default: null },
    },
    { collection, versionKey: false, minimize: false },
  );
  // ConversationsRepository.receive: one ongoing conversation a session, even when eight first messages arrive at once
  schema.index({ session_id: 1, user_id: 1 }, { unique: true, partialFilterExpression: { status: 'ongoing' } });
  // ConversationsRepository.receive, latest; ConversationRecords.history, rate: the newest conversation of a session
  schema.index({ session_id: 1, created_at: -1 });
  // ConversationRecords.find
  schema.index({ conversation_id: 1 }, { unique: true });
  // ConversationRecords.list: newest first
  schema.index({ created_at: -1, _id: -1 });
  // ConversationRecords.list: those of one status, of a rating, with a person asked for, with an answer of no help
  schema.index({ status: 1, created_at: -1, _id: -1 });
  schema.index(
    { 'feedback.rating': 1, created_at: -1 },
    { partialFilterExpression: { 'feedback.rating': { $type: 'number' } } },
  );
  schema.index({ 'data.wants_human': 1, created_at: -1 }, { partialFilterExpression: { 'data.wants_human': true } });
  schema.index({ no_help: 1, created_at: -1 }, { partialFilterExpression: { no_help: { $gt: 0 } } });
  // ConversationRecords.list: those in which something was said
  schema.index({ words: 1 });
  // SearchWords.next: those whose words are due
  schema.index({ words_due: 1 }, { partialFilterExpression: { words_due: { $type: 'date' } } });
  // ConversationsRepository.claimIdle: the ones that were idle longest, among those that go on
  schema.index({ last_message_at: 1 }, { partialFilterExpression: { status: 'ongoing' } });
  // TakeoversRepository.over: those that the bot comes back to
  schema.index({ 'takeover.until': 1 }, { partialFilterExpression: { 'takeover.until': { $type: 'date' } } });
  // UncountedConversations.due
  schema.index({ uncounted_since: 1 }, { sparse: true });
  // ConversationErasure.forgetStaff
  schema.index({ 'team.id': 1 }, { sparse: true });
  // ConversationRetention.removeOlder: closed ones, the oldest first
  schema.index({ status: 1, last_message_at: 1 });
  return schema;
}
