import { describe, expect, it } from 'vitest';
import { hashOf } from './shipped-answers';

describe('hashOf', () => {
  it('is another one when a wording or an answer is', () => {
    const one = { questions: ['a'], answer: 'b' };
    expect(hashOf([one])).toBe(hashOf([{ ...one }]));
    expect(hashOf([one])).not.toBe(hashOf([{ ...one, questions: ['a', 'c'] }]));
    expect(hashOf([one])).not.toBe(hashOf([{ ...one, answer: 'c' }]));
  });
});
