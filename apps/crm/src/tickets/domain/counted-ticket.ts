import { histogramOf } from '@abbotsford/contracts';
import { toQuarter, type TicketFacts } from '../../analytics/domain/facts';
import type { Ticket } from './ticket';

/** What counts of a ticket. */
export function countedTicket(ticket: Ticket): TicketFacts {
  const { created_at, category, urgency, first_responded_at, first_response_due_at, done_at } = ticket;
  return {
    kind: 'ticket',
    at: toQuarter(created_at),
    category,
    urgency,
    first_response: sinceThen(created_at, first_responded_at),
    answered_late: first_responded_at !== null && first_responded_at > first_response_due_at,
    resolution: sinceThen(created_at, done_at),
  };
}

const sinceThen = (from: Date, to: Date | null) => histogramOf(to === null ? [] : [to.getTime() - from.getTime()]);
