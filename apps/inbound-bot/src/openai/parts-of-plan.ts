import { restOfSteps } from '@abbotsford/bot/reply';
import type { Plan, PlanStep } from '../domain/plan';

export interface PartsOfPlan {
  /** What the model words: up to the words that lead to what is to be done. */
  readonly spoken: Plan;
  /** The list of what is to be done and all behind it, which stand as they are written; empty where nothing is. */
  readonly written: Plan;
}

/** What harms people when it is put wrongly stands in written words. */
export const isForWrittenWords = ({ steps }: Plan): boolean =>
  steps.some((step) => step.do === 'make_safe' || step.do === 'leave_it_alone');

export function partsOf(plan: Plan): PartsOfPlan {
  const at = plan.steps.findIndex((step) => step.do === 'guide');
  const guide = plan.steps[at];
  if (guide?.do !== 'guide') return { spoken: plan, written: { ...plan, steps: [] } };
  return {
    spoken: { ...plan, steps: [...plan.steps.slice(0, at), { ...guide, steps: [] }] },
    written: { ...plan, steps: [{ ...guide, causes: [], led: true }, ...plan.steps.slice(at + 1)] },
  };
}

/** What the customer would miss; greetings and thanks are not said a second time. */
const essential: ReadonlySet<PlanStep['do']> = new Set<PlanStep['do']>([
  'answer',
  'cannot_answer',
  'guide',
  'no_more_steps',
  'clarify',
  'ask_helped',
  'offer_ticket',
  'ask_order_number',
  'ask_about',
  'ask_which',
  'tell_ticket',
  'tell_known_tickets',
  'tell_ticket_news',
  'call_person',
  'urgent_line',
  'respect_no_ticket',
  'tell_sales',
  'keep_private',
  'no_promise',
  'goodbye',
]);

/** The part of what was to be spoken that a reply which broke off after `shown` still owes. */
export const restOf = (spoken: Plan, shown: string): Plan => ({
  ...spoken,
  steps: restOfSteps(spoken.steps, shown, essential),
});
