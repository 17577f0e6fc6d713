import { describe, expect, it, vi } from 'vitest';
import type { ConversationState, CustomerType } from './domain/conversation-state';
import { input } from '../test/language/said';
import { being, context } from '../test/heard/hearing';
import { decide } from './policy/flow-controller';
import { flow } from './policy/flow.data';
import { leadScore } from './policy/lead-score';
import { leadSummary } from './policy/lead-summary';
import { fromData, initialState, toData } from './policy/state-manager';
import { validateFlow } from './policy/validate-flow';
import { understandLocally } from './understanding/local-understanding';
import { wordedTopics } from './wording/question-generator';
import { word } from './wording/response-builder';

/**
 * A kind of visitor that is in no file: the data that CONTRIBUTING names for a new one is extended here, and nothing
 * else. What fails here would have to be changed in code for it.
 */
const { caterer, askedFor } = vi.hoisted(() => ({
  caterer: 'caterer' as CustomerType,
  askedFor: ['volume', 'equipment', 'name', 'email', 'phone'] as const,
}));

vi.mock('./domain/customer-types.data', async (original) => {
  const real = await original<typeof import('./domain/customer-types.data')>();
  const traits = {
    is_business: true,
    is_trading: true,
    qualified_by: askedFor,
    in_summary: 'caters for events',
    in_facts: 'Caterer',
  };
  return {
    customerTypes: [...real.customerTypes, caterer],
    customerTypeTraits: { ...real.customerTypeTraits, [caterer]: traits },
  };
});

vi.mock('./policy/flow.data', async (original) => {
  const real = await original<typeof import('./policy/flow.data')>();
  const isAsked = (topic: string): boolean => askedFor.some((field) => field === topic);
  return {
    ...real,
    flow: real.flow.map((one) => (isAsked(one.topic) ? { ...one, for: [...one.for, caterer] } : one)),
  };
});

vi.mock('./understanding/customer-type.data', async (original) => {
  const real = await original<typeof import('./understanding/customer-type.data')>();
  const sign = { type: caterer, confidence: 0.95, pattern: /\bwe cater\b/u };
  return { ...real, typeSigns: [...real.typeSigns, sign] };
});

vi.mock('./wording/reply-wordings.data', async (original) => {
  const { replyWordings } = await original<typeof import('./wording/reply-wordings.data')>();
  const greetings = ['Good to hear from a caterer.', 'A caterer, wonderful.', 'Coffee for events, very good.'];
  return { replyWordings: { ...replyWordings, [`acknowledge_type.${caterer}`]: greetings } };
});

/** One message after another, with the state stored and read back between them. */
function converse(messages: readonly string[]) {
  let state = initialState();
  return messages.map((message) => {
    const heard = understandLocally({ ...input(message), state });
    const decided = decide(state, heard, context({ message }));
    const { text } = word(decided.plan, decided.state, () => 0);
    state = fromData(JSON.parse(JSON.stringify(toData(decided.state))));
    const ask = decided.plan.steps.find((step) => step.do === 'ask');
    return { state, text, asked: ask?.topic ?? null, lead: decided.plan.lead };
  });
}

const knownAs = (customer_type: CustomerType): ConversationState => ({ ...initialState(), customer_type });

describe('a customer type that only its data tells of', () => {
  const turns = converse([
    "Hi, I'm Noor, we cater for weddings and conferences.",
    'About 300 cups a day',
    'We have a machine',
    'noor@feastandfolk.com.au',
    '0491 570 156',
  ]);
  const [first, last] = [turns[0], turns.at(-1)];

  it('is recognised, and taken up in its own words', () => {
    expect(first?.state.customer_type).toBe(caterer);
    expect(first?.text).toContain('Good to hear from a caterer.');
  });

  it('is asked for its fields in the order of the flow, and for nothing else', () => {
    expect(turns.map(({ asked }) => asked)).toEqual(['volume', 'equipment', 'email', 'phone', null]);
  });

  it('is a qualified lead once they are there, summed up and scored', () => {
    expect(turns.map(({ lead }) => lead === 'qualified')).toEqual([false, false, false, false, true]);
    const state = last?.state ?? initialState();
    expect(leadSummary(state)).toBe(
      'Noor caters for events, sells 300 cups a day and has a machine. They can be reached by phone and email.',
    );
    expect(leadScore(state).reasons.map(({ reason }) => reason)).toContain('Expects 150 cups a day or more');
  });

  it('keeps to the rules of its traits: plans for a café do not change who trades already', () => {
    expect(decide(knownAs(caterer), being('new_cafe'), context()).state.customer_type).toBe(caterer);
    expect(decide(knownAs('new_cafe'), being(caterer), context()).state.customer_type).toBe(caterer);
  });

  it('stops the start when the flow does not ask for what it needs', () => {
    const worded = wordedTopics(flow);
    expect(() => validateFlow(flow, worded)).not.toThrow();
    const forgotten = flow.map((one) => ({ ...one, for: one.for.filter((audience) => audience !== caterer) }));
    expect(() => validateFlow(forgotten, worded)).toThrow(/volume is not required of caterer/);
  });
});
