import type { ConversationState } from '../src/domain/conversation-state';
import type { WordingInput } from '../src/domain/language-provider';
import type { Knowledge, Plan, TicketNews } from '../src/domain/plan';
import { dangers } from '../src/domain/scenarios/dangers.data';
import { scenarios } from '../src/domain/scenarios/scenarios';
import type { Understanding } from '../src/domain/understanding';
import { decide } from '../src/policy/flow-controller';
import { withTickets } from '../src/policy/tickets';
import { callTool, type ToolOutcome } from '../src/policy/tool-calls';

interface Around {
  readonly message: string;
  readonly knowledge: Knowledge | null;
  readonly tickets: readonly TicketNews[] | null;
}

interface Acted extends Pick<WordingInput, 'callTool'> {
  readonly plan: Plan;
  readonly state: ConversationState;
}

/** Decides, and gives the planned tickets their numbers, as the CRM would: T-1001 is the first issue's. */
export function decideAndAct(
  before: ConversationState,
  heard: Understanding,
  { message, knowledge, tickets }: Around,
  onCall: (outcome: ToolOutcome) => void = () => undefined,
): Acted {
  const { state, plan } = decide(before, heard, { message, knowledge, tickets, scenarios, dangers });
  const made = plan.tickets.map(
    (key) => [key, { id: `${key}`.padStart(24, '0'), number: `T-${1_000 + key}` }] as const,
  );
  const after = withTickets(state, new Map(made));
  const context = { plan, state: after, ticketsOf: () => Promise.resolve(tickets) };
  return {
    plan,
    state: after,
    callTool: async (name, given) => {
      const outcome = await callTool(name, given, context);
      onCall(outcome);
      return outcome.granted ? outcome : { result: { refused: outcome.refusal }, told: [] };
    },
  };
}
