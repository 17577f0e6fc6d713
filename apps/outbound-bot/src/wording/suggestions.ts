import { topics } from '../domain/fields/fields';
import type { Plan } from '../domain/plan';

const forConfirmation: readonly string[] = ['Yes', 'No, it is right as I typed it'];

/** Quick replies for what a plan asks; none when it asks nothing that has any. */
export function suggestionsFor(plan: Plan): readonly string[] {
  if (plan.steps.some((step) => step.do === 'confirm')) return forConfirmation;
  const asked = plan.steps.find((step) => step.do === 'ask');
  return (asked && topics[asked.topic].asked.buttons) ?? [];
}
