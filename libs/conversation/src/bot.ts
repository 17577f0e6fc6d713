import type { AnswerOrigin, ChatReply, ConversationUsage, EventContract } from '@abbotsford/contracts';
import type { MessageRow } from './conversation.schema';
import type { TurnRow } from './turn-row';

/** What a turn makes of a message. */
export interface TurnResult {
  /** The new state. */
  readonly data: Record<string, unknown>;
  /** The visitor's latest questions, this turn's included; bounded. */
  readonly asked: readonly string[];
  readonly reply: Pick<ChatReply, 'response' | 'citations' | 'suggestions' | 'tickets'>;
  /** Null while the conversation goes on. */
  readonly closed_reason: string | null;
  /** What the conversation comes to so far; stored when it ends. */
  readonly summary: string;
  readonly events: readonly TurnEvent[];
  /** They ask for a person of our team, or have said how one can reach them. */
  readonly person_wanted?: boolean;
  /** Where the answer to a question of the message is from; absent when nothing answers it. */
  readonly answered_from?: AnswerOrigin | null;
  /** Questions of the message that the knowledge base was asked and nothing answers. */
  readonly unanswered?: readonly string[];
  /** What the turn has used of a language model, where it has one. */
  readonly usage?: ConversationUsage;
  /** Called once all of this is committed; never when it is not. */
  readonly onStored?: () => void;
}

/** What the end of a conversation outside a turn makes of it. */
export interface Closing {
  readonly data: Record<string, unknown>;
  readonly summary: string;
  readonly events: readonly TurnEvent[];
  readonly usage?: ConversationUsage;
  /** Called once all of this is committed; never when it is not. */
  readonly onStored?: () => void;
}

/** An event to be stored with the state. */
export interface TurnEvent {
  readonly event: EventContract;
  readonly data: object;
}

/** What the bot is given to answer a message. */
export interface TurnInput {
  readonly conversation: TurnRow;
  /** The latest messages before this one, oldest first. */
  readonly history: readonly MessageRow[];
  readonly message: string;
  readonly message_id: string;
  readonly now: Date;
  /** Aborted when nobody waits for the answer any more, or the lease is lost. */
  readonly signal: AbortSignal;
  readonly deadline: number;
  /** Nothing comes of the turn, whatever it does: it may change nothing elsewhere. */
  readonly trial?: boolean;
}

/** What the runner needs of a bot, made anew for each message. */
export interface Bot {
  /** Answers the message. Tells the words as they come through `onText`; they are not stored until the turn is. */
  answer(input: TurnInput, onText: (text: string) => void): Promise<TurnResult>;
  /** The state with which the next conversation of a session begins. */
  carryOver(data: Record<string, unknown>): Record<string, unknown>;
  /** What it says first when a person has left the conversation to it. */
  isBack(conversation: TurnRow): string;
}
