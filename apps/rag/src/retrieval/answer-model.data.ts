import type { AnswerModel } from './choose-answer';

/** Learnt by evaluation/calibrate-answers.ts, but for `contradicted`. */
export const answerModel: AnswerModel = {
  rank: {
    wording: 4.78,
    second: 3.18,
    answer: 2.64,
    asked: 1.1,
    told: 2.88,
    meant: 0.66,
    source: 3.44,
    kind: 0.48,
    whether: 0.97,
    // Set by hand: too rare among the questions that it is learnt from. Another place or day is never answered.
    contradicted: -6,
    negated: -0.4,
  },
  sure: {
    bias: -17.22,
    lead: 1.51,
    weights: {
      wording: 8.24,
      second: 1.15,
      answer: 1.08,
      asked: -0.85,
      told: 1.02,
      meant: -0.61,
      source: 8.16,
      kind: 0.15,
      whether: 0.17,
      // By hand, as above.
      contradicted: -6,
      negated: 0.51,
    },
  },
  threshold: 0.55,
};
