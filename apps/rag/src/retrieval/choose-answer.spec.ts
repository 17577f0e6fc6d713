import { describe, expect, it } from 'vitest';
import type { AnswerCandidate, AnswerEvidence } from './answer-index';
import { chooseAnswer, type AnswerModel } from './choose-answer';

const nothing: AnswerEvidence = {
  ...{ wording: 0, second: 0, answer: 0, asked: 0, told: 0, meant: 0 },
  ...{ source: 0, kind: 0, whether: 0, contradicted: 0, negated: 0 },
};
const model: AnswerModel = {
  rank: { ...nothing, wording: 20, contradicted: -10 },
  sure: { bias: -15, lead: 1, weights: { ...nothing, wording: 16, contradicted: -10 } },
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
