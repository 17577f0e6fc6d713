import { describe, expect, it } from 'vitest';
import { unansweredQuestions } from './unanswered-questions';

const steps = [{ do: 'greet' }, { do: 'cannot_answer', question: 'Do you sell tea?' }] as const;

describe('the questions that a reply cannot answer', () => {
  it('are those that it says so of', () => {
    expect(unansweredQuestions(steps, { answerable: false, passages: [] })).toEqual(['Do you sell tea?']);
  });
  it('are none while the knowledge base is away, which might know', () => {
    expect(unansweredQuestions(steps, null)).toEqual([]);
  });
});
