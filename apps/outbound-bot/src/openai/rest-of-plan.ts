import { restOfSteps } from '@abbotsford/bot/reply';
import type { Plan, PlanStep } from '../domain/plan';

/** What the visitor would miss; greetings and thanks are not said a second time. */
const essential: ReadonlySet<PlanStep['do']> = new Set<PlanStep['do']>([
  'explain_invalid',
  'answer',
  'cannot_answer',
  'no_promise',
  'connect_person',
  'offer_call',
  'settle_call',
  'ask',
  'confirm',
  'goodbye',
]);

/** The part of a plan that a reply which broke off after `shown` still owes. */
export const restOfPlan = (plan: Plan, shown: string): Plan => ({
  ...plan,
  steps: restOfSteps(plan.steps, shown, essential),
});
