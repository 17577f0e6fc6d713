import { unjudgedAnswer } from '@abbotsford/knowledge';
import { describe, expect, it } from 'vitest';
import { answerCases } from './answer-cases.data';
import { foundPassages } from './answer-passages';
import { faultsOf, splitOf } from './judge-answer';

const passagesFor = await foundPassages();
const judged = answerCases.map((answerCase) => ({
  ...answerCase,
  split: splitOf(answerCase),
  faults: faultsOf(answerCase, unjudgedAnswer(answerCase.q, passagesFor(answerCase.q))),
}));

describe('answers without a language model, over the documents that we ship', () => {
  it('are measured with at least 60 questions, all of which have passages', () => {
    expect(answerCases.length).toBeGreaterThanOrEqual(60);
    expect(answerCases.filter(({ q }) => passagesFor(q).length === 0)).toEqual([]);
  });

  it.each(judged.filter(({ reported }) => reported))('stay right where they were reported wrong: $q', ({ faults }) => {
    expect(faults).toEqual([]);
  });

  it.each([
    ['train', 0.92],
    ['held_out', 0.8],
  ] as const)('are right as often as docs/rag.md says: %s', (split, share) => {
    const cases = judged.filter((one) => one.split === split);
    const right = cases.filter(({ faults }) => faults.length === 0);
    expect(right.length / cases.length).toBeGreaterThanOrEqual(share);
  });
});
