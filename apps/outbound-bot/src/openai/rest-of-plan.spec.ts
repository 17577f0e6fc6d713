import { describe, expect, it } from 'vitest';
import type { Passage, PlanStep } from '../domain/plan';
import { restOfPlan } from './rest-of-plan';

const delivery: Passage = {
  document_id: 'd',
  title: 'Delivery',
  source: 'd.md',
  text: 'Orders travel overnight across Victoria.',
  score: 0.9,
};
const training: Passage = {
  document_id: 'd',
  title: 'Training',
  source: 't.md',
  text: 'Baristas learn latte pouring upstairs.',
  score: 0.8,
};
const answer: PlanStep = { do: 'answer', question: 'Do you deliver?', passages: [delivery, training], brief: false };
const ask: PlanStep = { do: 'ask', topic: 'volume', attempt: 1, reason: null };
const planOf = (...steps: readonly PlanStep[]) => ({ steps, ends: false, lead: 'none' as const });
const rest = (shown: string, ...steps: readonly PlanStep[]) => restOfPlan(planOf(...steps), shown).steps;

describe('restOfPlan', () => {
  it('still puts the question, but does not greet again', () => {
    expect(rest('Hello, and welcome.', { do: 'greet', returning: false }, ask)).toEqual([ask]);
  });

  it('owes nothing after the question', () => {
    expect(rest('Hello. How many cups a day?', ask)).toEqual([]);
  });

  it('still owes an answer that was not begun', () => {
    expect(rest('Good question.', answer, ask)).toEqual([answer, ask]);
  });

  it('does not answer twice', () => {
    expect(rest('Orders travel overnight across the state.', answer, ask)).toEqual([ask]);
  });

  it('still says goodbye', () => {
    expect(rest('Thank you.', { do: 'acknowledge_repeat' }, { do: 'goodbye' })).toEqual([{ do: 'goodbye' }]);
  });
});
