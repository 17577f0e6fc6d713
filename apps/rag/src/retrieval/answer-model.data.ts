import type { AnswerModel } from './choose-answer';

/** Learnt by evaluation/calibrate-answers.ts, but for `contradicted` in the order of answers. */
export const answerModel: AnswerModel = {
  rank: {
    weights: {
      wording: 5.25,
      second: 3.16,
      answer: 2.96,
      asked: 0.55,
      told: 2.45,
      meant: -0.01,
      source: 2.32,
      kind: 0.39,
      whether: 0.59,
      // Set by hand: too rare among the questions that it is learnt from. Another place or thing is never answered.
      contradicted: -6,
      negated: -0.16,
    },
    none: 8.86,
  },
  sure: {
    bias: -11.5,
    standing: { lead: 0.6, leadOverThird: 0.37, share: 1.56 },
    weights: {
      wording: 2.11,
      second: 1.55,
      answer: 0.45,
      asked: -0.57,
      told: 0.87,
      meant: -0.64,
      source: 8.1,
      kind: 0.13,
      whether: 0.05,
      contradicted: -9.25,
      negated: 0.62,
    },
  },
  threshold: 0.65,
};
