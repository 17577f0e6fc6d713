import type { ConversationCounted, DealStage, DurationHistogram, TicketCategory, Urgency } from '@abbotsford/contracts';

/**
 * What counts of one conversation, lead, deal or ticket, as it stands now; of a question, that it was asked. Nothing in it
 * tells of a person, and times are to the quarter of an hour, so it stays when the person is erased.
 */
export type Facts = ConversationFacts | QuestionFacts | LeadFacts | DealFacts | TicketFacts;

export interface ConversationFacts extends Omit<ConversationCounted, 'id' | 'revision' | 'began_at'> {
  readonly kind: 'conversation';
  readonly at: Date;
}

/** A question that a bot could not answer. */
export interface QuestionFacts {
  readonly kind: 'question';
  readonly at: Date;
}

export interface LeadFacts {
  readonly kind: 'lead';
  /** When it came. */
  readonly at: Date;
  readonly qualified: boolean;
  readonly source: string;
  readonly campaign: string | null;
}

export interface DealFacts {
  readonly kind: 'deal';
  /** When it was made. */
  readonly at: Date;
  readonly status: DealStage;
  /** When it was won or lost; null while it is open. */
  readonly decided_at: Date | null;
  readonly value: number;
  /** When its lead came; null without a lead. */
  readonly lead_at: Date | null;
}

export interface TicketFacts {
  readonly kind: 'ticket';
  readonly at: Date;
  readonly category: TicketCategory;
  readonly urgency: Urgency;
  readonly first_response: DurationHistogram;
  readonly answered_late: boolean;
  readonly resolution: DurationHistogram;
}

const QUARTER_MS = 15 * 60_000;

/** Time zones differ by quarters of an hour, so the day is the same in each of them. */
export const toQuarter = (at: Date): Date => new Date(Math.floor(at.getTime() / QUARTER_MS) * QUARTER_MS);

/** When a document was made, as its id tells. */
export const timeOfId = (id: string): Date => new Date(Number.parseInt(id.slice(0, 8), 16) * 1_000);

/**
 * The facts after news of the same thing. When a deal was won or lost is when that was first heard: later edits of it are
 * no news of that.
 */
export function after(before: Facts | null, news: Facts): Facts {
  if (news.kind !== 'deal' || before?.kind !== 'deal') return news;
  return before.status === news.status ? { ...news, decided_at: before.decided_at } : news;
}
