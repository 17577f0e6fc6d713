import { urgencies, type ActivityChange } from '@abbotsford/contracts';
import { retimed, type Promises } from './due-times';
import { factsOf, isDone, logged, patched, type Message, type Ticket, type TicketPatch } from './ticket';

/** A ticket with more messages is answered slowly and carried hardly; the customer begins another one. */
export const MESSAGES_MAX = 500;

export const isFull = ({ messages }: Pick<Ticket, 'messages'>, more = 1): boolean =>
  messages.length + more > MESSAGES_MAX;

/** What staff change. */
export function changed(ticket: Ticket, patch: TicketPatch, actorId: string, at: Date, promises: Promises): Ticket {
  const isReopened = isDone(ticket) && patch.status !== undefined && !isDone({ status: patch.status });
  const action = isReopened ? 'reopened' : 'changed';
  return retimed(patched(ticket, patch, { action, actor_id: actorId, at }), ticket, at, promises);
}

/** What staff write: an answer waits for the customer then, a note changes nothing else. */
export function writtenByStaff(ticket: Ticket, message: Omit<Message, 'author'>, promises: Promises): Ticket {
  const { at, actor_id, internal } = message;
  const written = { ...ticket, messages: [...ticket.messages, { ...message, author: 'staff' as const }] };
  const after = logged(written, { action: internal ? 'noted' : 'replied', actor_id, changes: [], at });
  if (internal) return after;
  const answered = { ...after, first_responded_at: ticket.first_responded_at ?? at };
  const status = ticket.status === 'open' ? 'waiting' : ticket.status;
  return retimed({ ...answered, status }, ticket, at, promises);
}

/** What the customer writes: the ticket is ours to answer again. */
export function writtenByCustomer(
  ticket: Ticket,
  message: Omit<Message, 'author' | 'internal'>,
  promises: Promises,
): Ticket {
  const { at, actor_id } = message;
  const messages = [...ticket.messages, { ...message, author: 'customer' as const, internal: false }];
  const action = isDone(ticket) ? 'reopened' : 'replied';
  const after = logged({ ...ticket, messages, status: 'open' }, { action, actor_id, changes: [], at });
  return retimed(after, ticket, at, promises);
}

/** `gone` goes into `kept`, with its messages and its log; what it said otherwise stays in the log. */
export function merged(kept: Ticket, gone: Ticket, actorId: string, at: Date, promises: Promises): Ticket {
  const missing = Object.entries(factsOf(gone)).filter(
    ([name, value]) => kept[name as keyof Ticket] === null && value !== null,
  );
  const after = {
    ...kept,
    ...Object.fromEntries(missing),
    urgency: urgencies.indexOf(gone.urgency) > urgencies.indexOf(kept.urgency) ? gone.urgency : kept.urgency,
    wants_human: kept.wants_human || gone.wants_human,
    status: isDone(kept) && !isDone(gone) ? gone.status : kept.status,
    first_responded_at: kept.first_responded_at ?? gone.first_responded_at,
    issues: [...kept.issues, ...gone.issues],
    merged: [...kept.merged, { id: gone.id, number: gone.number }, ...gone.merged],
    messages: [...kept.messages, ...gone.messages].toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    activities: [...kept.activities, ...gone.activities].toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  };
  const changes = [{ field: 'number', from: gone.number, to: kept.number }, ...leftBehind(gone, after)];
  return retimed(logged(after, { action: 'merged', actor_id: actorId, changes, at }), kept, at, promises);
}

const leftBehind = (gone: Ticket, stays: Ticket): ActivityChange[] =>
  Object.entries(factsOf(gone))
    .filter(([name, value]) => value !== null && value !== stays[name as keyof Ticket])
    .map(([field, value]) => ({
      field,
      from: String(value),
      to: String(stays[field as keyof Ticket]),
    }));
