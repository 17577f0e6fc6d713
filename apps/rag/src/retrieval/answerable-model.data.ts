import type { AnswerableModel } from './answerable';

/** Learnt by `apps/rag/evaluation/calibrate.ts` from our own cases; see docs/rag.md. */
export const answerableModel: AnswerableModel = {
  bias: -12,
  weights: {
    sentence: 14,
    passage: 3,
    peak: 0,
    margin: 1,
    coverage: 2,
    documentCoverage: 1,
    unknown: -3,
    missingNames: -1.5,
  },
  threshold: 0.5,
};
