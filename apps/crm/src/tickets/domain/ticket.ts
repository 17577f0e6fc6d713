import type {
  OwnTicketSummary,
  OwnTicketView,
  StaffTicketMessage,
  TicketActivity,
  TicketFacts,
  TicketStatus,
  TicketSummary,
  TicketView,
} from '@abbotsford/contracts';

export type Message = Omit<StaffTicketMessage, 'at'> & { readonly at: Date };
export type Activity = Omit<TicketActivity, 'at'> & { readonly at: Date };

/** An issue of a conversation, with what the bot told of it last. */
export interface Issue {
  readonly key: string;
  readonly revision: number;
  readonly told: TicketFacts;
}

/** A customer's problem, from the first word to its solution. */
export interface Ticket extends Readonly<TicketFacts> {
  readonly id: string;
  /** `T-1042`. */
  readonly number: string;
  readonly status: TicketStatus;
  readonly conversation_id: string;
  readonly user_id: string;
  readonly customer_name: string | null;
  readonly assignee: string | null;
  readonly follows: string | null;
  /** Several when tickets were merged, none when a customer went on from an old ticket. */
  readonly issues: readonly Issue[];
  /** Tickets that went into this one: people still know their numbers. */
  readonly merged: readonly { readonly id: string; readonly number: string }[];
  /** Oldest first. */
  readonly messages: readonly Message[];
  readonly activities: readonly Activity[];
  readonly first_response_due_at: Date;
  readonly first_responded_at: Date | null;
  readonly resolution_due_at: Date;
  readonly due_at: Date | null;
  /** That this time is over has been told. Missing from tickets that were written before it was. */
  readonly overdue_told?: boolean;
  readonly done_at: Date | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const ACTIVITIES_KEPT = 500;
const MERGED_SHOWN = 50;

export const isDone = ({ status }: Pick<Ticket, 'status'>): boolean => status === 'solved' || status === 'closed';

/** What people may change; each change is an entry of the log. */
export type TicketPatch = Partial<
  Readonly<TicketFacts> & Pick<Ticket, 'status' | 'assignee' | 'customer_name' | 'follows'>
>;

/** The ticket with the part of a patch that says something new. */
export function patched(
  ticket: Ticket,
  patch: TicketPatch,
  entry: Pick<Activity, 'action' | 'actor_id' | 'at'>,
): Ticket {
  const news = Object.entries(patch).filter(([name, value]) => ticket[name as keyof TicketPatch] !== value);
  if (news.length === 0) return ticket;
  const changes = news.map(([field, to]) => ({
    field,
    from: asText(ticket[field as keyof TicketPatch]),
    to: asText(to),
  }));
  return logged({ ...ticket, ...Object.fromEntries(news) }, { ...entry, changes });
}

export const logged = (ticket: Ticket, entry: Activity): Ticket => ({
  ...ticket,
  activities: [...ticket.activities, entry].slice(-ACTIVITIES_KEPT),
  updated_at: entry.at,
});

const asText = (value: string | boolean | null): string | null => (value === null ? null : String(value));

/** What the customer may know. */
export function toOwnSummary(ticket: Ticket): OwnTicketSummary {
  const { id, number, status, conversation_id, user_id, assignee, follows } = ticket;
  return {
    ...{ id, number, status, ...factsOf(ticket), conversation_id, user_id, assignee, follows },
    merged_numbers: ticket.merged.map((gone) => gone.number).slice(-MERGED_SHOWN),
    created_at: ticket.created_at.toISOString(),
    updated_at: ticket.updated_at.toISOString(),
  };
}

export const toOwnView = (ticket: Ticket): OwnTicketView => ({
  ...toOwnSummary(ticket),
  messages: ticket.messages
    .filter(({ internal }) => !internal)
    .map(({ id, author, text, at }) => ({ id, author, text, at: at.toISOString() })),
});

export const toTicketSummary = (ticket: Ticket): TicketSummary => ({
  ...toOwnSummary(ticket),
  customer_name: ticket.customer_name,
  first_response_due_at: ticket.first_response_due_at.toISOString(),
  first_responded_at: ticket.first_responded_at?.toISOString() ?? null,
  resolution_due_at: ticket.resolution_due_at.toISOString(),
  due_at: ticket.due_at?.toISOString() ?? null,
  done_at: ticket.done_at?.toISOString() ?? null,
});

export const toTicketView = (ticket: Ticket): TicketView => ({
  ...toTicketSummary(ticket),
  messages: ticket.messages.map((message) => ({ ...message, at: message.at.toISOString() })),
  activities: ticket.activities.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
});

export const factsOf = ({
  category,
  urgency,
  summary,
  details,
  when_started,
  tried,
  business_impact,
  order_number,
  wants_human,
}: TicketFacts): TicketFacts => ({
  ...{ category, urgency, summary, details, when_started, tried, business_impact, order_number, wants_human },
});
