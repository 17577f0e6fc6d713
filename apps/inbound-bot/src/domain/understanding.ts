import type { Said } from '@abbotsford/bot/reply';
import type { Found, Heard } from '@abbotsford/understanding';
import type { AskTopic, ConversationState } from './conversation-state';
import type { Details, Urgency } from './issue';
import type { IssueCategory } from './scenarios/scenario';

/** A problem that the message states. */
export interface Problem {
  readonly category: IssueCategory;
  /** 0..1 */
  readonly confidence: number;
  /** The words of the message that state it. */
  readonly span: string;
}

/** What one message of a customer means. */
export interface Understanding extends Heard<never, AskTopic> {
  readonly problems: readonly Problem[];
  /** Words that tell of danger, as they stand in the message. */
  readonly danger: string | null;
  readonly details: { readonly [D in keyof Details]?: Found<string> };
  /** What the words say of it; null where they say nothing. */
  readonly urgency: Urgency | null;
  readonly ticket: 'wanted' | 'declined' | null;
  /** "One for each of them". */
  readonly for_each: boolean;
  readonly outcome: 'solved' | 'not_solved' | null;
  /** What it is that works again; null where that is not said. */
  readonly solved_about: IssueCategory | null;
  /** Says that the café can't trade. */
  readonly cannot_trade: boolean;
  readonly asks_for_ticket_news: boolean;
  /** "That's all I know." */
  readonly knows_no_more: boolean;
  /** Asks what to do about the problem. */
  readonly asks_for_help: boolean;
  /** Says that it is another problem. */
  readonly is_another: boolean;
  /** Puts right what the problem is about. */
  readonly is_correction: boolean;
  /** Wants to know of other customers. */
  readonly asks_for_others: boolean;
  /** Tells of a second café or of new equipment. */
  readonly new_business: string | null;
}

/** What is understood, and what gives it its meaning. */
export interface UnderstandingInput {
  readonly message: string;
  readonly state: ConversationState;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country_code: string;
  readonly now: Date;
  /** The latest exchanges, oldest first. */
  readonly history: readonly Said[];
  /** What the history does not reach; null where it reaches everything. */
  readonly summary?: string | null;
}
