import { fieldNames } from '../domain/conversation-state';
import type { ConversationState } from '../domain/conversation-state';
import { companionsOf, fields } from '../domain/fields/fields';
import type { WordingInput } from '../domain/language-provider';
import type { Plan, PlanStep } from '../domain/plan';
import { replyBasis, type ReplyBasis } from '@abbotsford/bot/reply';

export type AskStep = Extract<PlanStep, { do: 'ask' }>;
export type ConfirmStep = Extract<PlanStep, { do: 'confirm' }>;

/** What a reply is checked against. */
export interface ReplyContext extends ReplyBasis {
  readonly plan: Plan;
  readonly state: ConversationState;
  /** The one step that asks, if any. */
  readonly asked: AskStep | ConfirmStep | null;
}

/** Values of these kinds are no words of the visitor's, or none that a reply may use freely. */
const unspoken: ReadonlySet<string> = new Set(['choice', 'contact']);

/** @param draft the written reply to the same plan */
export function replyContext(input: WordingInput, draft: string, instructions: string): ReplyContext {
  const { plan, state, message, history } = input;
  const pending = state.pending_confirmation;
  const basis = replyBasis({
    passages: plan.steps.flatMap((step) => (step.do === 'answer' ? step.passages : [])),
    draft,
    message,
    history,
    instructions,
    known: fieldNames
      .filter((name) => !unspoken.has(fields[name].kind))
      .flatMap((name) => [name, ...companionsOf(name)])
      .map((key) => state[key]),
    emails: [state.email, pending?.suggestion, pending?.typed],
    phone: state.phone,
    allows: {
      answers: hasStep({ plan }, 'answer'),
      refers: hasStep({ plan }, 'no_promise'),
      contact: hasStep({ plan }, 'offer_call', 'connect_person', 'settle_call'),
    },
  });
  return {
    ...basis,
    plan,
    state,
    asked: plan.steps.find((step) => step.do === 'ask' || step.do === 'confirm') ?? null,
  };
}

export const hasStep = ({ plan }: Pick<ReplyContext, 'plan'>, ...kinds: readonly PlanStep['do'][]): boolean =>
  plan.steps.some((step) => kinds.includes(step.do));
