import type { AnswerableModel } from './answerable';

/**
 * Learnt by `apps/rag/evaluation/calibrate.ts` from our own cases. Between 0.5 and 0.65 the threshold changes little in
 * how many are right on the training parts; 0.6 has fewer answers that are none. See docs/rag.md.
 */
export const answerableModel: AnswerableModel = {
  bias: -5.49,
  weights: {
    sentence: 10.87,
    margin: 2.39,
    unknown: -2.61,
    missingNames: -3.06,
    otherModel: -5.21,
    attributeMissing: -10.71,
    askedMissing: -3.46,
    long: 1.17,
  },
  threshold: 0.6,
};
