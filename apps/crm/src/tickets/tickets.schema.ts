import { Schema, type Types } from 'mongoose';
import { ticketCategories, ticketStatuses, urgencies } from '@abbotsford/contracts';
import type { Ticket } from './domain/ticket';

export interface TicketRow extends Omit<Ticket, 'id'> {
  readonly _id: Types.ObjectId;
}

// As the domain makes it: what a query asks for stands outside or has an index of its own.
const listed = { type: [Schema.Types.Mixed] as never, required: true };
const phrase = { type: String, default: null };
const moment = { type: Date, default: null };

const schema = new Schema<TicketRow>(
  {
    number: { type: String, required: true },
    status: { type: String, required: true, enum: ticketStatuses },
    category: { type: String, required: true, enum: ticketCategories },
    urgency: { type: String, required: true, enum: urgencies },
    summary: { type: String, required: true },
    details: phrase,
    when_started: phrase,
    tried: phrase,
    business_impact: phrase,
    order_number: phrase,
    wants_human: { type: Boolean, required: true },
    conversation_id: { type: String, required: true },
    user_id: { type: String, required: true },
    customer_name: phrase,
    assignee: phrase,
    follows: phrase,
    issues: listed,
    merged: listed,
    messages: listed,
    activities: listed,
    first_response_due_at: { type: Date, required: true },
    first_responded_at: moment,
    resolution_due_at: { type: Date, required: true },
    due_at: moment,
    overdue_told: Boolean,
    done_at: moment,
    created_at: { type: Date, required: true },
    updated_at: { type: Date, required: true },
  },
  { collection: 'support_tickets', versionKey: false },
);
// TicketsRepository.findByIssue, and the last line of defence: one issue is one ticket
schema.index({ 'issues.key': 1 }, { unique: true, partialFilterExpression: { 'issues.key': { $exists: true } } });
// TicketsRepository.find, by a number or an id that went into another
schema.index({ 'merged.id': 1 });
// TicketsRepository.page: the list of staff, newest first
schema.index({ created_at: -1, _id: -1 });
// TicketsRepository.page of one customer, TicketsRepository.removeOfUsers
schema.index({ user_id: 1, created_at: -1, _id: -1 });
// TicketsRepository.figures
schema.index({ status: 1 });
// TicketsRepository.page of those that are overdue, TicketsRepository.figures
schema.index({ due_at: 1 });
// TicketsRepository.overdueUntold
schema.index({ overdue_told: 1, due_at: 1 });

export const ticketsCollection = { name: 'Ticket', schema };
