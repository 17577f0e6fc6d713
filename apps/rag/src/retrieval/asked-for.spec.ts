import { describe, expect, it } from 'vitest';
import { askedFor } from './asked-for';

describe('askedFor', () => {
  it.each([
    ['Which bank do you hold your account with?', ['bank']],
    ['How many calories are there in a flat white?', ['calori']],
    ['and what insurance company is behind the lease', ['insur', 'compani']],
    ['Which drinking chocolate powder do you stock?', ['drink', 'chocol', 'powder']],
  ])('finds what is asked for by name: %s', (question, terms) => {
    expect(askedFor(question)).toEqual(terms);
  });

  it.each([
    'Until what time do I have to order?',
    'What is in the blend?',
    'Which of them is cheaper?',
    'How do I clean it?',
    'milk',
  ])('finds nothing when a kind of answer is asked for, or nothing by name: %s', (question) => {
    expect(askedFor(question)).toEqual([]);
  });
});
