import type { AboutTicket, BusinessNews } from '@abbotsford/contracts';
import { isDone, type Message, type Ticket } from './ticket';

/** What there is to tell of a ticket after a change; `before` is null when it is new. */
export function ticketNews(before: Ticket | null, ticket: Ticket): BusinessNews[] {
  const data = aboutTicket(ticket);
  // Of a merge all messages are older ones of the customer or of us.
  const isMerged = before !== null && ticket.merged.length > before.merged.length;
  const written = before === null || isMerged ? [] : ticket.messages.slice(before.messages.length);
  const isAssigned = ticket.assignee !== null && ticket.assignee !== (before?.assignee ?? null);
  const isNewlyDone = before !== null && !isDone(before) && isDone(ticket);
  return [
    ...(before === null ? [{ name: 'ticket.created', data } as const] : []),
    ...(written.some(isOfCustomer) ? [{ name: 'ticket.customer_replied', data } as const] : []),
    ...(written.some(isAnswer) ? [{ name: 'ticket.answered', data } as const] : []),
    ...(isAssigned ? [{ name: 'ticket.assigned', data } as const] : []),
    ...(isNewlyDone ? [{ name: 'ticket.done', data } as const] : []),
  ];
}

export const overdueNews = (ticket: Ticket): BusinessNews => ({ name: 'ticket.overdue', data: aboutTicket(ticket) });

const isOfCustomer = ({ author }: Message): boolean => author === 'customer';
const isAnswer = ({ author, internal }: Message): boolean => author === 'staff' && !internal;

const aboutTicket = ({ id, number, status, category, urgency, due_at }: Ticket): AboutTicket => ({
  ...{ ticket_id: id, number, status, category, urgency, due_at: due_at?.toISOString() ?? null },
});
