import { describe, expect, it } from 'vitest';
import { wordedTopics } from '../wording/question-generator';
import { flow } from './flow.data';
import type { FlowTopic } from './flow.data';
import { validateFlow } from './validate-flow';

const worded = wordedTopics(flow);
const change = (topic: string, to: Partial<FlowTopic>) =>
  flow.map((one) => (one.topic === topic ? { ...one, ...to } : one));

describe('the flow', () => {
  it('is right as it is', () => {
    expect(() => {
      validateFlow(flow, worded);
    }).not.toThrow();
  });

  it.each([
    [
      'a field of the seed that is not required',
      change('phone', { required: false }),
      /phone is not required of new_cafe.*phone is not required of existing_cafe/,
    ],
    ['a field that is missing', flow.filter(({ topic }) => topic !== 'volume'), /volume is not required of new_cafe/],
    ['a topic that is never asked', change('name', { max_asks: 0 }), /name is never asked/],
    ['a topic for nobody', change('name', { for: [] }), /name is asked of nobody/],
    [
      'a question to a casual browser',
      change('name', { for: ['new_cafe', 'existing_cafe', 'casual_browser'] }),
      /asked of a casual browser/,
    ],
    ['contact before needs', [...flow].reverse(), /comes after/],
    [
      'a topic that opens before the one ahead of it',
      change('phone', { opens_at: 'exploring' }),
      /phone opens before email/,
    ],
    ['a topic twice', [...flow, ...flow.slice(-1)], /cafe_name is there twice/],
    [
      'an unknown field',
      change('name', { topic: 'shoe_size' as 'name' }),
      /shoe_size is no field.*shoe_size has no wording/,
    ],
  ])('names %s', (_, wrong, message) => {
    expect(() => {
      validateFlow(wrong, worded);
    }).toThrow(message);
  });
});
