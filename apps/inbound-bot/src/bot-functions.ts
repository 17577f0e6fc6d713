import { Inject, Injectable } from '@nestjs/common';
import {
  businessTold,
  createTicket,
  findTicketsOfUser,
  NEW_BUSINESS_WORDS_MAX,
  ticketRequested,
  ticketUpdated,
  type TicketNews,
} from '@abbotsford/contracts';
import type { TurnEvent, TurnInput, TurnRow } from '@abbotsford/conversation';
import { LOGGER, ServiceClient, type Logger } from '@abbotsford/service-kit';
import { allIssues, type ConversationState } from './domain/conversation-state';
import type { Plan } from './domain/plan';
import { tellsSales } from './policy/flow-controller';
import { issueOf } from './policy/issues';
import { withTickets } from './policy/tickets';
import { ticketSnapshot } from './ticket-snapshot';

type Made = ReadonlyMap<number, { readonly id: string; readonly number: string }>;

/**
 * What the bot does for a customer beside talking. The policy decides that it is done; a language model that asks for
 * what was not planned is refused.
 */
@Injectable()
export class BotFunctions {
  constructor(
    private readonly services: ServiceClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Has the planned tickets made now, so that their numbers can be told. One that the CRM does not answer for is on its
   * way: the event that is stored with the turn makes it, and it is the same ticket, whichever comes first.
   */
  async createTickets(plan: Plan, state: ConversationState, conversation: TurnRow, { now }: TurnInput): Promise<Made> {
    const made = await Promise.all(
      plan.tickets.map(async (key) => {
        const issue = issueOf(state, key);
        if (!issue) return [];
        try {
          const { id, number } = await this.services.call(
            createTicket,
            ticketSnapshot(issue, state, conversation, now),
          );
          return [[key, { id, number }] as const];
        } catch (error) {
          this.logger.warn({ err: error }, 'a ticket is made by its event, since the CRM did not answer');
          return [];
        }
      }),
    );
    return new Map(made.flat());
  }

  /** What is stored with the turn: tickets that are yet to be made, what has been told of others since, new business. */
  eventsOf(
    plan: Plan,
    state: ConversationState,
    conversation: TurnRow,
    { now, message }: TurnInput,
  ): readonly TurnEvent[] {
    const of = (key: number): readonly TurnEvent[] => {
      const issue = issueOf(state, key);
      if (!issue?.ticket || (plan.tickets.includes(key) && issue.ticket.id !== null)) return [];
      const event = plan.tickets.includes(key) ? ticketRequested : ticketUpdated;
      return [{ event, data: ticketSnapshot(issue, state, conversation, now) }];
    };
    const ofTickets = [...new Set([...plan.tickets, ...plan.updates])].flatMap(of);
    return [...ofTickets, ...newBusiness(plan, state, conversation, message)];
  }

  /** The state with the numbers of tickets that were on their way. */
  async bringUpToDate(state: ConversationState, conversation: TurnRow): Promise<ConversationState> {
    const waiting = allIssues(state).filter(({ ticket }) => ticket !== null && ticket.id === null);
    if (waiting.length === 0) return state;
    const made = await Promise.all(
      waiting.map(async (issue) => {
        try {
          const snapshot = ticketSnapshot(issue, state, conversation, new Date());
          const { id, number } = await this.services.call(createTicket, {
            ...snapshot,
            revision: conversation.revision,
          });
          return [[issue.key, { id, number }] as const];
        } catch {
          // It stays on its way.
          return [];
        }
      }),
    );
    return withTickets(state, new Map(made.flat()));
  }

  /** The customer's own tickets; null when they can't be had. */
  async ticketsOf({ user_id }: TurnRow): Promise<readonly TicketNews[] | null> {
    if (user_id === null) return null;
    try {
      return (await this.services.call(findTicketsOfUser, { user_id })).tickets;
    } catch (error) {
      this.logger.warn({ err: error }, 'a customer’s tickets could not be looked up');
      return null;
    }
  }
}

function newBusiness(
  { steps }: Plan,
  { profile }: ConversationState,
  { conversation_id, user_id }: TurnRow,
  message: string,
): readonly TurnEvent[] {
  if (!tellsSales(steps) || !profile || user_id === null) return [];
  const { name: customer_name, email } = profile;
  const words = message.trim().slice(0, NEW_BUSINESS_WORDS_MAX).toWellFormed();
  return [{ event: businessTold, data: { conversation_id, user_id, customer_name, email, words } }];
}
