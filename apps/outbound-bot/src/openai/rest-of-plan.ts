import { drawsOn } from '@abbotsford/knowledge';
import type { Plan, PlanStep } from '../domain/plan';
import { countQuestions } from './reply-question';

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

/**
 * The part of a plan that a reply which broke off after `shown` still owes. Rather something twice than something left
 * out; but nothing after the question, which comes last.
 */
export function restOfPlan(plan: Plan, shown: string): Plan {
  if (countQuestions(shown) > 0) return { ...plan, steps: [] };
  return {
    ...plan,
    steps: plan.steps.filter(
      (step) => essential.has(step.do) && !(step.do === 'answer' && drawsOn(shown, step.passages)),
    ),
  };
}
