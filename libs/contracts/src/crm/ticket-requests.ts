import { event, request } from '../contract';
import { Choice, Flag, Id, Line, Text } from '../fields';
import { EmptyRequest } from '../auth/requests';
import { PageRequest, type Page } from '../paging';
import type { ServiceName } from '../services';
import {
  TICKET_TEXT_MAX,
  ticketCategories,
  TicketSnapshot,
  ticketStatuses,
  urgencies,
  type OwnTicketSummary,
  type OwnTicketView,
  type TicketCategory,
  type TicketFigures,
  type TicketStatus,
  type TicketSummary,
  type TicketView,
  type Urgency,
} from './ticket';

/** The bots that open tickets: each is added with its service. */
const supportBots: readonly ServiceName[] = ['inbound-bot'];

export class TicketsOfUserRequest {
  @Id()
  user_id!: string;
}

export class TicketRequest {
  @Id()
  ticket_id!: string;
}

export class TicketMessageBody {
  @Text({ max: TICKET_TEXT_MAX })
  text!: string;
}

export class AddToOwnTicketRequest extends TicketMessageBody {
  @Id()
  ticket_id!: string;
}

export class ListTicketsRequest extends PageRequest {
  @Choice(ticketStatuses, { optional: true })
  status?: TicketStatus;

  @Choice(urgencies, { optional: true })
  urgency?: Urgency;

  @Choice(ticketCategories, { optional: true })
  category?: TicketCategory;

  @Line({ max: 120, optional: true })
  assignee?: string;

  @Flag({ optional: true, about: 'Those whose time is over, or those whose is not' })
  overdue?: boolean;

  @Id({ optional: true, about: 'Of one customer' })
  user_id?: string;

  @Line({ max: 100, optional: true, about: 'A number, or words of the ticket or of its customer' })
  search?: string;
}

export class UpdateTicketBody {
  @Choice(ticketStatuses, { optional: true })
  status?: TicketStatus;

  @Choice(urgencies, { optional: true })
  urgency?: Urgency;

  @Choice(ticketCategories, { optional: true })
  category?: TicketCategory;

  @Line({ max: 120, optional: true, nullable: true })
  assignee?: string | null;

  @Text({ max: TICKET_TEXT_MAX, optional: true, about: 'A message to the customer' })
  reply?: string;
}

export class UpdateTicketRequest extends UpdateTicketBody {
  @Id()
  ticket_id!: string;
}

export class WriteInTicketBody extends TicketMessageBody {
  @Flag({ optional: true, about: 'A note that the customer never sees' })
  internal?: boolean;
}

export class WriteInTicketRequest extends WriteInTicketBody {
  @Id()
  ticket_id!: string;
}

export class MergeTicketBody {
  @Id({ about: 'The ticket that goes into this one' })
  other_id!: string;
}

export class MergeTicketRequest extends MergeTicketBody {
  @Id()
  ticket_id!: string;
}

/** What a bot tells its customer. */
export type TicketReceipt = Pick<TicketSummary, 'id' | 'number' | 'status'>;

/**
 * The ticket of one issue of one conversation, made when there is none. It is the same as `ticket.requested`, for the bot
 * that wants to tell the number within the turn: whatever comes first, twice or late, there is one ticket.
 */
export const createTicket = request({
  subject: 'crm.v1.create-ticket',
  request: TicketSnapshot,
  callers: supportBots,
  deadlineMs: 3_000,
})<TicketReceipt>();

/** What a bot tells a customer who asks for news of their tickets. */
export interface TicketNews extends Pick<OwnTicketSummary, 'number' | 'status' | 'summary'> {
  /** What our people last wrote to the customer; null while they have not. Notes are never in it. */
  readonly last_reply: string | null;
}

/** Newest first, the latest twenty. */
export const findTicketsOfUser = request({
  subject: 'crm.v1.find-tickets-of-user',
  request: TicketsOfUserRequest,
  callers: supportBots,
  deadlineMs: 3_000,
})<{ tickets: TicketNews[] }>();

export const listOwnTickets = request({
  subject: 'crm.v1.list-own-tickets',
  request: PageRequest,
  deadlineMs: 3_000,
})<Page<OwnTicketSummary>>();

export const getOwnTicket = request({
  subject: 'crm.v1.get-own-ticket',
  request: TicketRequest,
  errors: ['ticket.not_found'],
  deadlineMs: 3_000,
})<OwnTicketView>();

/** Gives the ticket that has the message: a new one, when this one was done too long ago. */
export const addToOwnTicket = request({
  subject: 'crm.v1.add-to-own-ticket',
  request: AddToOwnTicketRequest,
  errors: ['ticket.not_found', 'ticket.full'],
  idempotent: true,
  deadlineMs: 3_000,
})<OwnTicketView>();

export const listTickets = request({ subject: 'crm.v1.list-tickets', request: ListTicketsRequest, deadlineMs: 5_000 })<
  Page<TicketSummary>
>();

export const getTicketFigures = request({
  subject: 'crm.v1.get-ticket-figures',
  request: EmptyRequest,
  deadlineMs: 5_000,
})<TicketFigures>();

export const getTicket = request({
  subject: 'crm.v1.get-ticket',
  request: TicketRequest,
  errors: ['ticket.not_found'],
  deadlineMs: 3_000,
})<TicketView>();

export const updateTicket = request({
  subject: 'crm.v1.update-ticket',
  request: UpdateTicketRequest,
  errors: ['ticket.not_found', 'ticket.full'],
  audit: { action: 'ticket.changed' },
  deadlineMs: 3_000,
})<TicketView>();

export const writeInTicket = request({
  subject: 'crm.v1.write-in-ticket',
  request: WriteInTicketRequest,
  errors: ['ticket.not_found', 'ticket.full'],
  idempotent: true,
  audit: { action: 'ticket.answered' },
  deadlineMs: 3_000,
})<TicketView>();

/** Two tickets of one customer become one. */
export const mergeTicket = request({
  subject: 'crm.v1.merge-ticket',
  request: MergeTicketRequest,
  errors: ['ticket.not_found', 'ticket.other_customer', 'ticket.full'],
  idempotent: true,
  audit: { action: 'ticket.merged' },
  deadlineMs: 3_000,
})<TicketView>();

/** In one consumer with leads, so that what a person tells comes before the answer that they are erased. */
const ofTickets = { producers: supportBots, consumers: ['crm-leads'] } as const;

/** A customer wants a ticket for an issue. */
export const ticketRequested = event('ticket.requested', TicketSnapshot, ofTickets);

/** More of an issue that has a ticket, such as the order number. It carries all that is known, as the request does. */
export const ticketUpdated = event('ticket.updated', TicketSnapshot, ofTickets);

/** What the CRM answers of tickets, by who may ask. */
export const ticketRequests = {
  bots: [createTicket, findTicketsOfUser],
  customers: [listOwnTickets, getOwnTicket, addToOwnTicket],
  staff: [listTickets, getTicketFigures, getTicket, updateTicket, writeInTicket, mergeTicket],
} as const;
