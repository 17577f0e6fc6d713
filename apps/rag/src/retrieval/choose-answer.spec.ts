import { describe, expect, it } from 'vitest';
import type { AnswerCandidate, AnswerEvidence } from './answer-index';
import { chooseAnswer, leadingAnswer, type AnswerModel } from './choose-answer';

const nothing: AnswerEvidence = {
  ...{ wording: 0, second: 0, answer: 0, asked: 0, told: 0, meant: 0 },
  ...{ source: 0, kind: 0, whether: 0, contradicted: 0, negated: 0 },
};
const model: AnswerModel = {
  rank: { weights: { ...nothing, wording: 20, contradicted: -10 }, none: 14 },
  sure: {
    bias: -15,
    standing: { lead: 1, leadOverThird: 0, share: 0 },
    weights: { ...nothing, wording: 16, contradicted: -10 },
  },
  threshold: 0.6,
};
const candidate = (id: string, evidence: Partial<AnswerEvidence>, verbatim = false): AnswerCandidate => ({
  written: { id, questions: [], answer: id, document_id: null, vectors: new Int8Array() },
  verbatim,
  evidence: { ...nothing, ...evidence },
});
const chosen = (...candidates: AnswerCandidate[]): string | undefined => chooseAnswer(candidates, model)?.written.id;

describe('the written answer that is given', () => {
  it('is the one that is near enough', () => {
    expect(chosen(candidate('near', { wording: 0.9 }), candidate('far', { wording: 0.6 }))).toBe('near');
    expect(chosen(candidate('far', { wording: 0.6 }))).toBeUndefined();
    expect(chosen()).toBeUndefined();
  });
  it('is clearly nearer than the next', () => {
    expect(chosen(candidate('one', { wording: 0.9 }), candidate('other', { wording: 0.89 }))).toBeUndefined();
  });
  it('is none about another place', () => {
    expect(chosen(candidate('near', { wording: 0.9, contradicted: 0.5 }))).toBeUndefined();
  });
  it('is that to a question in these very words, whatever else is near', () => {
    expect(chosen(candidate('same', { wording: 0.9 }, true), candidate('other', { wording: 0.95 }))).toBe('same');
  });
});

describe('how the first answer stands', () => {
  const standing = (...nearness: number[]) =>
    leadingAnswer(
      nearness.map((wording) => candidate(String(wording), { wording })),
      model.rank,
    )?.standing;

  it('is told by its lead over the next one, the one after that, and by its share of all', () => {
    const { lead = 0, leadOverThird = 0, share = 0 } = standing(0.9, 0.89, 0.8) ?? {};
    expect(lead).toBeCloseTo(0.2);
    expect(leadOverThird).toBeCloseTo(2);
    expect(share).toBeCloseTo(1 / (1 + Math.exp(-0.2) + Math.exp(-2) + Math.exp(14 - 18)));
  });
  it('has no lead without bounds where it has none beside it', () => {
    expect(standing(0.9)).toMatchObject({ lead: 1.5, leadOverThird: 3 });
  });
});
