import type { Plan, PlanStep } from '../domain/plan';

const byStep: Readonly<Partial<Record<PlanStep['do'], readonly string[]>>> = {
  ask_helped: ['That fixed it', 'Still the same'],
  offer_ticket: ['Yes please', 'No ticket needed'],
  ask_which: ['A ticket for each'],
};

/** Quick replies for what a plan asks; none when it asks nothing that has any. */
export const suggestionsFor = (plan: Plan): readonly string[] =>
  plan.steps.flatMap(({ do: does }) => byStep[does] ?? []);
