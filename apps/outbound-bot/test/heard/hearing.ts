import type { Found } from '@abbotsford/understanding';
import type { AskTopic, ConversationState, CustomerType } from '../../src/domain/conversation-state';
import type { Matter } from '../../src/domain/matter';
import type { Knowledge, Plan, PlanStep } from '../../src/domain/plan';
import type { FoundFields, Understanding } from '../../src/domain/understanding';
import { decide } from '../../src/policy/flow-controller';
import { initialState } from '../../src/policy/state-manager';
import type { DecisionContext } from '../../src/policy/turn';

/** A message in which only what is given was heard. */
export const hear = (heard: Partial<Understanding> = {}): Understanding => ({
  customer_type: null,
  flow: 'continuing',
  fields: {},
  matters: [],
  withdrawn: [],
  declined: [],
  unknown: [],
  confirmation: null,
  questions: [],
  wants_promise: false,
  small_talk: null,
  language: 'en',
  ...heard,
});

export const found = <T>(value: T): Found<T> => ({ value, span: String(value) });

/** A message that tells fields and nothing else. */
export const tell = (fields: FoundFields): Understanding => hear({ fields });

export const being = (type: CustomerType, heard: Partial<Understanding> = {}): Understanding =>
  hear({ ...heard, customer_type: { ...found(type), confidence: 0.9 } });

/** A message that is after something which the dialogue takes up. */
export const after = (matter: Matter, heard: Partial<Understanding> = {}): Understanding =>
  hear({ ...heard, matters: [found(matter)] });

export const ask = (question: string): Understanding => hear({ questions: [question] });

export const a = {
  name: found('Priya Nair'),
  email: found('priya@gmail.com'),
  phone: found('0491 570 156'),
  timeline: { ...found('early March'), date: '2027-03-01' },
  coffee_style: found('bold' as const),
  equipment: found('yes' as const),
  volume: { ...found(150), text: '150 cups a day' },
  cafe_count: found(2),
  current_pain_points: found('late deliveries'),
  support_needs: found('barista training'),
  coffee_preference: found('a chocolatey medium roast'),
} satisfies FoundFields;

/** Everything that a new café is asked about besides the contact details. */
export const newCafeNeeds: FoundFields = {
  timeline: a.timeline,
  volume: a.volume,
  coffee_style: a.coffee_style,
  equipment: a.equipment,
};
export const existingCafeNeeds: FoundFields = {
  cafe_count: a.cafe_count,
  current_pain_points: a.current_pain_points,
  support_needs: a.support_needs,
  coffee_preference: a.coffee_preference,
};
export const contact: FoundFields = { name: a.name, email: a.email, phone: a.phone };

export const context = (given: Partial<DecisionContext> = {}): DecisionContext => ({
  knowledge: null,
  country_code: 'AU',
  message: 'A message.',
  settings: { free_answers: 3 },
  ...given,
});

export const knowledge: Knowledge = {
  answerable: true,
  passages: [
    {
      document_id: 'd',
      title: 'Delivery',
      source: 'delivery.md',
      text: 'We deliver within two days in Australia.',
      score: 0.8,
    },
  ],
};

export interface Played {
  readonly state: ConversationState;
  readonly plan: Plan;
}

/** Plays messages one after another and gives the last decision. */
export const play = (messages: readonly Understanding[], from = initialState(), given = context()): Played =>
  messages.reduce<Played>(({ state }, heard) => decide(state, heard, given), {
    state: from,
    plan: { steps: [], ends: false, lead: 'none' },
  });

export const step = <D extends PlanStep['do']>(plan: Plan, kind: D): Extract<PlanStep, { do: D }> | undefined =>
  plan.steps.find((one): one is Extract<PlanStep, { do: D }> => one.do === kind);

export const does = (plan: Plan): readonly PlanStep['do'][] => plan.steps.map((one) => one.do);

export const asked = (plan: Plan): AskTopic | null => step(plan, 'ask')?.topic ?? null;

/** How many steps of a plan put a question. */
export const questionsIn = (plan: Plan): number =>
  plan.steps.filter((one) => one.do === 'ask' || one.do === 'confirm').length;
