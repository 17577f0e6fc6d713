import type { z } from 'zod';
import { botToolNames, botTools, type BotTool } from '../domain/bot-tools.data';
import { allIssues, firstName, type ConversationState } from '../domain/conversation-state';
import type { Plan, TicketNews } from '../domain/plan';

/**
 * Why a call is refused: `invalid` arguments, what this turn's plan does not do, a problem that has a ticket already or
 * for which none is wanted, a ticket that is not this customer's, or data that are not to be had.
 */
export type Refusal = 'unknown' | 'invalid' | 'not_planned' | 'has_ticket' | 'declined' | 'not_theirs' | 'unavailable';

/** What a call comes to. `told` is what the reply may say of it. */
export type ToolOutcome =
  | { readonly granted: true; readonly result: object; readonly told: readonly string[] }
  | { readonly granted: false; readonly refusal: Refusal };

/** What calls are judged by: the turn after its decision, with the tickets that were made. */
export interface ToolContext {
  readonly plan: Plan;
  readonly state: ConversationState;
  /** The customer's own tickets; null when they can't be had. */
  readonly ticketsOf: () => Promise<readonly TicketNews[] | null>;
}

type Arguments<T extends BotTool> = z.infer<(typeof botTools)[T]['parameters']>;

const granted = (result: object, told: readonly string[] = []): ToolOutcome => ({ granted: true, result, told });
const refused = (refusal: Refusal): ToolOutcome => ({ granted: false, refusal });

const judges: { readonly [T in BotTool]: (given: Arguments<T>, context: ToolContext) => Promise<ToolOutcome> } = {
  end_chat: async (_, { plan }) => (plan.ends ? granted({ ends: true }) : refused('not_planned')),
  create_ticket: async ({ category }, { plan, state }) => {
    const issues = allIssues(state).filter((issue) => issue.category === category);
    const planned = issues.find(({ key }) => plan.tickets.includes(key));
    if (planned) {
      const number = planned.ticket?.number ?? null;
      return number === null ? granted({ on_its_way: true }) : granted({ number }, [`ticket ${number}`]);
    }
    if (issues.some(({ ticket }) => ticket !== null)) return refused('has_ticket');
    return refused(issues.some(({ create_ticket }) => create_ticket === false) ? 'declined' : 'not_planned');
  },
  look_up_user: async (_, { state }) => {
    const { profile } = state;
    if (!profile) return refused('unavailable');
    return granted({ first_name: firstName(state), city: profile.city, coffee_style: profile.coffee_style });
  },
  look_up_ticket: async ({ number }, { ticketsOf }) => {
    const tickets = await ticketsOf();
    if (!tickets) return refused('unavailable');
    const found = tickets.find((ticket) => ticket.number === number);
    // Whether there is such a ticket of somebody else's is nobody's business.
    return found
      ? granted({ number, status: found.status }, [`ticket ${number} is ${found.status}`])
      : refused('not_theirs');
  },
};

/** Judges a call of a language model, and does what it grants. Nothing is done that the plan has not done. */
export async function callTool(name: string, given: unknown, context: ToolContext): Promise<ToolOutcome> {
  const tool = botToolNames.find((one) => one === name);
  if (!tool) return refused('unknown');
  const { success, data } = botTools[tool].parameters.safeParse(given);
  if (!success) return refused('invalid');
  const judge = judges[tool] as (given: unknown, context: ToolContext) => Promise<ToolOutcome>;
  return judge(data, context);
}
