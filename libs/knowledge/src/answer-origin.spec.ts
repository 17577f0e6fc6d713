import { describe, expect, it } from 'vitest';
import { answerOrigin } from './answer-origin';

const passage = { document_id: 'd', title: 't', source: 's', text: 'Yes.', score: 1 };
const answer = (is_answer: boolean) => [{ do: 'answer', passages: [{ ...passage, is_answer }] }];

describe('where an answer is from', () => {
  it('is told of written answers, of documents, and of documents that a model worded', () => {
    expect(answerOrigin(answer(true), true)).toBe('question');
    expect(answerOrigin(answer(false), false)).toBe('documents');
    expect(answerOrigin(answer(false), true)).toBe('model');
  });
  it('is nowhere when nothing is answered', () => {
    expect(answerOrigin([{ do: 'greet' }, { do: 'cannot_answer' }], true)).toBeNull();
  });
});
