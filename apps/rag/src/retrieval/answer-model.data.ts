import type { AnswerModel } from './choose-answer';

/** Learnt by evaluation/calibrate-answers.ts, but for `contradicted`. */
export const answerModel: AnswerModel = {
  rank: {
    weights: {
      wording: 5.22,
      second: 3.21,
      answer: 2.91,
      asked: 0.59,
      told: 2.42,
      meant: -0.04,
      source: 2.31,
      kind: 0.38,
      whether: 0.57,
      // Set by hand: too rare among the questions that it is learnt from. Another place or day is never answered.
      contradicted: -6,
      negated: -0.14,
    },
    none: 8.84,
  },
  sure: {
    bias: -11.27,
    standing: { lead: 0.63, leadOverThird: 0.4, share: 1.38 },
    weights: {
      wording: 1.77,
      second: 1.84,
      answer: 0.34,
      asked: -0.57,
      told: 0.92,
      meant: -0.45,
      source: 7.75,
      kind: 0.14,
      whether: 0.05,
      // By hand, as above.
      contradicted: -6,
      negated: 0.71,
    },
  },
  threshold: 0.55,
};
