import { replyBasis, type ReplyBasis } from '@abbotsford/bot/reply';
import { allIssues, firstName } from '../domain/conversation-state';
import { details } from '../domain/issue';
import type { WordingInput } from '../domain/language-provider';
import type { Plan, PlanStep } from '../domain/plan';

const asking = ['clarify', 'ask_helped', 'offer_ticket', 'ask_order_number', 'ask_about', 'ask_which'] as const;
export type AskStep = Extract<PlanStep, { do: (typeof asking)[number] }>;

/** What a reply is checked against. */
export interface ReplyContext extends ReplyBasis {
  /** The one step that asks, if any. */
  readonly asked: AskStep | null;
  /** The name by which the customer is greeted; empty where they are not, or have none. */
  readonly greeted: string;
  /** The plan, or a tool, tells of tickets that there are. */
  readonly tellsTickets: boolean;
  /** Lower case: the numbers of tickets that the reply has to tell. */
  readonly tickets: readonly string[];
}

/**
 * @param spoken what the model words of the plan
 * @param draft the written words for the same
 */
export function replyContext(input: WordingInput, spoken: Plan, draft: string, instructions: string): ReplyContext {
  const { state, message, history } = input;
  const { steps } = spoken;
  const has = (...kinds: readonly PlanStep['do'][]): boolean => steps.some((step) => kinds.includes(step.do));
  const issues = allIssues(state);
  const { profile } = state;
  const basis = replyBasis({
    passages: steps.flatMap((step) => (step.do === 'answer' ? step.passages : [])),
    draft,
    message,
    history,
    instructions,
    known: [
      profile?.name,
      profile?.city,
      profile?.coffee_style,
      ...issues.flatMap((issue) => [issue.summary, ...details.map((name) => issue[name])]),
    ],
    emails: [profile?.email],
    phone: null,
    allows: {
      answers: has('answer'),
      refers: has('no_promise'),
      contact: has('call_person', 'tell_ticket', 'tell_known_tickets'),
    },
  });
  return {
    ...basis,
    asked: steps.find(isAsking) ?? null,
    greeted: (has('greet') && firstName(state)) || '',
    tellsTickets: has('tell_ticket', 'tell_known_tickets', 'tell_ticket_news'),
    tickets: steps.flatMap((step) => {
      if (step.do !== 'tell_ticket') return [];
      const number = issues.find(({ key }) => key === step.key)?.ticket?.number;
      return number ? [number.toLowerCase()] : [];
    }),
  };
}

const isAsking = (step: PlanStep): step is AskStep => asking.some((kind) => kind === step.do);

/** The context once tools have told something that the reply may say. */
export const withTold = (context: ReplyContext, told: readonly string[]): ReplyContext => ({
  ...context,
  trusted: [context.trusted, ...told].join('\n').toLowerCase(),
  tellsTickets: context.tellsTickets || told.length > 0,
});
