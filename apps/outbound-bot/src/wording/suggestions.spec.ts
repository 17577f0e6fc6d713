import { describe, expect, it } from 'vitest';
import { fieldNames } from '../domain/conversation-state';
import type { PlanStep } from '../domain/plan';
import { suggestionsFor } from './suggestions';

const plan = (...steps: PlanStep[]) => ({ steps, ends: false, lead: 'none' }) as const;
const asking = (topic: 'coffee_style' | (typeof fieldNames)[number]) =>
  plan({ do: 'ask', topic, attempt: 1, reason: null });

describe('quick replies', () => {
  it('are the styles when the style is asked for', () => {
    expect(suggestionsFor(asking('coffee_style'))).toEqual(['Bold', 'Balanced', 'Light']);
  });
  it('are yes and no when an address is to be confirmed', () => {
    expect(suggestionsFor(plan({ do: 'confirm', field: 'email', suggestion: 'a@gmail.com', attempt: 1 }))[0]).toBe(
      'Yes',
    );
  });
  it('are none for personal details or when nothing is asked', () => {
    expect([asking('name'), asking('email'), asking('phone'), plan({ do: 'goodbye' })].map(suggestionsFor)).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
  it('are four at most', () => {
    expect(fieldNames.filter((field) => suggestionsFor(asking(field)).length > 4)).toEqual([]);
  });
});
