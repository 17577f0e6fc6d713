import type { TicketNews } from '@abbotsford/contracts';
import type { Office } from '@abbotsford/bot/reply';
import type { Knowledge, Passage } from '@abbotsford/knowledge';
import type { SmallTalk } from '@abbotsford/understanding';
import type { AskTopic } from './conversation-state';
import type { Detail, Ticket, Urgency } from './issue';
import type { IssueCategory, Safety, Step } from './scenarios/scenario';

export type { Knowledge, Passage, TicketNews };

/** One thing that the reply does. The order of steps is the order of the reply. At most one step asks. */
export type PlanStep =
  | { readonly do: 'greet' }
  | { readonly do: 'small_talk'; readonly topic: SmallTalk }
  | { readonly do: 'language_note'; readonly language: string }
  /** Before anything else: somebody may be harmed. */
  | { readonly do: 'make_safe'; readonly danger: Safety['danger']; readonly steps: readonly Step[] }
  /** Takes up a new problem. */
  | {
      readonly do: 'acknowledge';
      readonly called: string;
      readonly category: IssueCategory;
      readonly urgency: Urgency;
      readonly another: boolean;
      /** Several problems in one message, all of them called. */
      readonly several: boolean;
    }
  /** More was told of it. */
  | { readonly do: 'note'; readonly fields: readonly Detail[]; readonly order_number: string | null }
  | { readonly do: 'correct'; readonly called: string }
  | { readonly do: 'answer'; readonly question: string; readonly passages: readonly Passage[] }
  /** `near`: the title of the document that comes nearest to it. */
  | { readonly do: 'cannot_answer'; readonly question: string; readonly near: string | null }
  | {
      readonly do: 'guide';
      readonly steps: readonly Step[];
      readonly causes: readonly string[];
      readonly more: boolean;
      /** What leads to the steps has been said. */
      readonly led?: boolean;
    }
  /** There are no more steps to give. */
  | { readonly do: 'no_more_steps' }
  /** A technician has to see to it before anything is tried. */
  | { readonly do: 'leave_it_alone' }
  | { readonly do: 'sorry_not_solved' }
  /** Clarifies; the words are the scenario's. */
  | { readonly do: 'clarify'; readonly topic: AskTopic; readonly asks: readonly string[] }
  | { readonly do: 'ask_helped' }
  | { readonly do: 'offer_ticket'; readonly urgency: Urgency }
  | { readonly do: 'ask_order_number' }
  | { readonly do: 'ask_about' }
  | { readonly do: 'ask_which'; readonly called: readonly string[] }
  /** The tickets themselves come when they are made; see `withTickets`. */
  | { readonly do: 'tell_ticket'; readonly key: number; readonly called: string; readonly urgency: Urgency }
  /** It was asked for again. */
  | { readonly do: 'tell_known_tickets'; readonly tickets: readonly Ticket[] }
  | { readonly do: 'tell_ticket_news'; readonly tickets: readonly TicketNews[] | null }
  /** `office`: whether somebody is at work. */
  | { readonly do: 'call_person'; readonly office?: Office }
  /** The café can't trade: the line that is answered at once. */
  | { readonly do: 'urgent_line' }
  | { readonly do: 'respect_no_ticket' }
  | { readonly do: 'glad_it_works'; readonly called: string }
  /** New business: sales are told with this turn, know of it already, or have to be asked by the customer. */
  | { readonly do: 'tell_sales'; readonly sales: 'told' | 'know' | 'unreached' }
  | { readonly do: 'keep_private' }
  | { readonly do: 'no_promise' }
  | { readonly do: 'wait_for_more' }
  | { readonly do: 'invite' }
  | { readonly do: 'goodbye' };

/** What the reply will do, decided by plain code. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  /** The conversation ends with this reply. */
  readonly ends: boolean;
  /** The issues, by key, for which a ticket is to be made with this turn. */
  readonly tickets: readonly number[];
  /** The issues with a ticket of which more is known now. */
  readonly updates: readonly number[];
}
