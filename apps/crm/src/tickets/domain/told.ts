import type { TicketFacts, TicketSnapshot } from '@abbotsford/contracts';
import { dueFrom, nextDue, retimed, type Promises } from './due-times';
import { factsOf, logged, patched, type Ticket, type TicketPatch } from './ticket';

/** One issue of a conversation is one ticket. */
export const issueKey = ({ conversation_id, issue }: Pick<TicketSnapshot, 'conversation_id' | 'issue'>): string =>
  `${conversation_id}/${issue}`;

/** What every ticket begins with. */
interface Begun {
  readonly id: string;
  readonly number: string;
  readonly at: Date;
}

/** The ticket of an issue that has none. */
export function ticketOf(snapshot: TicketSnapshot, begun: Begun, promises: Promises): Ticket {
  const { conversation_id, user_id, revision, customer_name = null } = snapshot;
  const told = factsOf(snapshot);
  const issues = [{ key: issueKey(snapshot), revision, told }];
  return begin({ ...told, conversation_id, user_id, customer_name, follows: null, issues }, begun, null, promises);
}

/** A new ticket of a customer who writes in one that was done long ago. */
export function followUpOf(old: Ticket, begun: Begun, promises: Promises): Ticket {
  const { category, summary, order_number, conversation_id, user_id, customer_name, number: follows } = old;
  const unknown = { details: null, when_started: null, tried: null, business_impact: null };
  const facts = { ...unknown, category, urgency: 'medium', summary, order_number, wants_human: true } as const;
  const whose = { conversation_id, user_id, customer_name, follows, issues: [] };
  return begin({ ...facts, ...whose }, begun, user_id, promises);
}

type Told = TicketFacts & Pick<Ticket, 'conversation_id' | 'user_id' | 'customer_name' | 'follows' | 'issues'>;

function begin(told: Told, { id, number, at }: Begun, actorId: string | null, promises: Promises): Ticket {
  const ticket: Omit<Ticket, 'due_at'> = {
    ...told,
    ...{ id, number, status: 'open', assignee: null, merged: [], messages: [], activities: [] },
    ...{ first_responded_at: null, done_at: null, created_at: at, updated_at: at },
    ...dueFrom(at, told.urgency, promises),
  };
  const due = { ...ticket, due_at: nextDue(ticket), overdue_told: false };
  return logged(due, { action: 'created', actor_id: actorId, changes: [], at });
}

/**
 * The ticket with what a later snapshot of one of its issues tells. What staff changed, or another issue told, stays:
 * only what still reads as this issue told it before is told anew. An older snapshot changes nothing.
 */
export function heard(ticket: Ticket, snapshot: TicketSnapshot, at: Date, promises: Promises): Ticket {
  const key = issueKey(snapshot);
  const before = ticket.issues.find((issue) => issue.key === key);
  if (!before || before.revision >= snapshot.revision) return ticket;
  const told = factsOf(snapshot);
  const news = Object.entries(told).filter(([name, value]) => {
    const field = name as keyof TicketFacts;
    if (value === before.told[field]) return false;
    return ticket[field] === before.told[field] || ticket[field] === null;
  });
  const issues = ticket.issues.map((issue) => (issue.key === key ? { key, revision: snapshot.revision, told } : issue));
  const patch: TicketPatch = Object.fromEntries(news);
  const after = patched({ ...ticket, issues }, patch, { action: 'told', actor_id: null, at });
  return retimed(after, ticket, at, promises);
}
