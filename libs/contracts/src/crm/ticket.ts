import { Choice, Flag, Id, Line, Nested, Text, TextList, Time, Whole } from '../fields';
import { ActivityChange } from './deal';

export const ticketCategories = ['coffee_taste', 'dialing_in', 'delivery', 'machine', 'milk', 'menu', 'other'] as const;
export type TicketCategory = (typeof ticketCategories)[number];

/** The least urgent first. */
export const urgencies = ['low', 'medium', 'high', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** `waiting` is for the customer; `solved` and `closed` are done. */
export const ticketStatuses = ['open', 'waiting', 'solved', 'closed'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

export const ticketAuthors = ['customer', 'staff', 'bot'] as const;
export const ticketActions = ['created', 'told', 'changed', 'replied', 'noted', 'reopened', 'merged'] as const;

export const TICKET_TEXT_MAX = 4_000;
const PHRASE_MAX = 500;

/** What a customer told of an issue. */
export class TicketFacts {
  @Choice(ticketCategories)
  category!: TicketCategory;

  @Choice(urgencies)
  urgency!: Urgency;

  @Text({ max: PHRASE_MAX })
  summary!: string;

  @Text({ max: TICKET_TEXT_MAX, nullable: true })
  details!: string | null;

  @Text({ max: PHRASE_MAX, nullable: true })
  when_started!: string | null;

  @Text({ max: PHRASE_MAX, nullable: true })
  tried!: string | null;

  @Text({ max: PHRASE_MAX, nullable: true })
  business_impact!: string | null;

  @Text({ max: PHRASE_MAX, nullable: true })
  order_number!: string | null;

  @Flag()
  wants_human!: boolean;
}

/** All that a bot knows of one issue of a customer, as it stood after one turn. */
export class TicketSnapshot extends TicketFacts {
  @Text({ max: 64 })
  conversation_id!: string;

  @Line({ max: 64, about: 'Which issue of the conversation it is: one issue is one ticket' })
  issue!: string;

  /** Rises with every turn of the conversation, so that an older snapshot never replaces a newer one. */
  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER })
  revision!: number;

  @Text({ max: 128, about: 'The message whose turn tells it' })
  message_id!: string;

  @Text({ max: 128 })
  session_id!: string;

  @Id()
  user_id!: string;

  @Line({ max: 200, optional: true, nullable: true })
  customer_name?: string | null;

  @Time()
  at!: string;
}

export class TicketMessage {
  @Id()
  id!: string;

  @Choice(ticketAuthors)
  author!: (typeof ticketAuthors)[number];

  @Text({ max: TICKET_TEXT_MAX })
  text!: string;

  @Time()
  at!: string;
}

/** What a customer may know of a ticket, without the messages. */
export class OwnTicketSummary extends TicketFacts {
  @Id()
  id!: string;

  @Text({ max: 20, example: 'T-1042', about: 'What people say' })
  number!: string;

  @Choice(ticketStatuses)
  status!: TicketStatus;

  @Text({ max: 64, about: 'The talk with the support bot that it came of' })
  conversation_id!: string;

  @Id()
  user_id!: string;

  @Text({ max: 120, nullable: true, about: 'Who of our team looks after it' })
  assignee!: string | null;

  @Text({ max: 20, nullable: true, about: 'The number of the closed ticket that this one goes on from' })
  follows!: string | null;

  @TextList({ maxItems: 50, maxLength: 20, about: 'Numbers of tickets that went into this one' })
  merged_numbers!: string[];

  @Time()
  created_at!: string;

  @Time()
  updated_at!: string;
}

export class OwnTicketView extends OwnTicketSummary {
  @Nested(() => TicketMessage, { array: { max: 1_000 } })
  messages!: TicketMessage[];
}

/** What staff see of a ticket. */
export class TicketSummary extends OwnTicketSummary {
  @Text({ max: 200, nullable: true })
  customer_name!: string | null;

  @Time({ about: 'When somebody of ours should have answered' })
  first_response_due_at!: string;

  @Time({ nullable: true })
  first_responded_at!: string | null;

  @Time({ about: 'When it should be solved' })
  resolution_due_at!: string;

  @Time({ nullable: true, about: 'The next of both that counts; null while nothing is due' })
  due_at!: string | null;

  @Time({ nullable: true, about: 'When it was solved or closed' })
  done_at!: string | null;
}

export class StaffTicketMessage extends TicketMessage {
  @Flag({ about: 'A note that the customer never sees' })
  internal!: boolean;

  @Text({ max: 64, nullable: true, about: 'Who wrote it; null when the platform itself did' })
  actor_id!: string | null;
}

export class TicketActivity {
  @Choice(ticketActions)
  action!: (typeof ticketActions)[number];

  @Text({ max: 64, nullable: true, about: 'Who did it; null when the platform itself did' })
  actor_id!: string | null;

  @Nested(() => ActivityChange, { array: { max: 50 } })
  changes!: ActivityChange[];

  @Time()
  at!: string;
}

export class TicketView extends TicketSummary {
  @Nested(() => StaffTicketMessage, { array: { max: 1_000 } })
  messages!: StaffTicketMessage[];

  @Nested(() => TicketActivity, { array: { max: 500 }, about: 'Who changed what, oldest first' })
  activities!: TicketActivity[];
}

/** The desk at a glance. */
export class TicketFigures {
  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, about: 'That wait for us' })
  open!: number;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, about: 'That wait for the customer' })
  waiting!: number;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, about: 'Whose answer or solution is late' })
  overdue!: number;

  @Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, about: 'Solved or closed on this day of the office' })
  solved_today!: number;
}
