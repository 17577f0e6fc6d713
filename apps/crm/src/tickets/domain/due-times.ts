import type { Urgency } from '@abbotsford/contracts';
import { isDone, type Ticket } from './ticket';

/** How many hours each urgency leaves. */
export type HoursByUrgency = Readonly<Record<Urgency, number>>;

/** What staff promise. */
export interface Promises {
  readonly responseHours: HoursByUrgency;
  readonly resolutionHours: HoursByUrgency;
  /** How many days after it was done a customer's reply still opens a ticket again. */
  readonly reopenDays: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When the first answer and the solution are due, counted from a moment. */
export const dueFrom = (at: Date, urgency: Urgency, { responseHours, resolutionHours }: Promises) => ({
  first_response_due_at: new Date(at.getTime() + responseHours[urgency] * HOUR_MS),
  resolution_due_at: new Date(at.getTime() + resolutionHours[urgency] * HOUR_MS),
});

/** The next due time that counts: nothing is due of a ticket that is done or waits for the customer. */
export function nextDue(ticket: Omit<Ticket, 'due_at'>): Date | null {
  if (isDone(ticket) || ticket.status === 'waiting') return null;
  return ticket.first_responded_at === null ? ticket.first_response_due_at : ticket.resolution_due_at;
}

/** The ticket with times that fit its status and urgency. `before` is how it was until now. */
export function retimed(ticket: Ticket, before: Ticket, at: Date, promises: Promises): Ticket {
  if (ticket === before) return ticket;
  const isReopened = isDone(before) && !isDone(ticket);
  const isOtherwiseUrgent = before.urgency !== ticket.urgency;
  const start = isReopened ? at : ticket.created_at;
  const timed = {
    ...ticket,
    ...(isReopened || isOtherwiseUrgent ? dueFrom(start, ticket.urgency, promises) : {}),
    done_at: isDone(ticket) ? (isDone(before) ? before.done_at : at) : null,
  };
  const due_at = nextDue(timed);
  const isSameDue = due_at?.getTime() === before.due_at?.getTime();
  return { ...timed, due_at, ...(isSameDue ? {} : { overdue_told: false }) };
}

/** Whether a customer's reply goes on with this ticket, and not with a new one. */
export const goesOn = ({ done_at }: Ticket, at: Date, { reopenDays }: Promises): boolean =>
  done_at === null || at.getTime() - done_at.getTime() <= reopenDays * DAY_MS;
