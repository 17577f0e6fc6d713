import type { AnswerableModel } from './answerable';

/**
 * Learnt by `apps/rag/evaluation/calibrate.ts` from our own cases. Between 0.5 and 0.65 the threshold changes little in
 * how many are right on the training parts; 0.6 has fewer answers that are none. See docs/rag.md.
 */
export const answerableModel: AnswerableModel = {
  bias: -5.37,
  weights: {
    sentence: 11.29,
    margin: 2.42,
    unknown: -2.31,
    sameDocument: -0.7,
    missingNames: -2.66,
    otherModel: -5.11,
    attributeMissing: -10.66,
    askedMissing: -3.55,
    long: 1.33,
  },
  threshold: 0.6,
};
