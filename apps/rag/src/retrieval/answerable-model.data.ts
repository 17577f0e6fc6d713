import type { AnswerableModel } from './answerable';

/** Learnt by `apps/rag/evaluation/calibrate.ts` from our own cases; see docs/rag.md. */
export const answerableModel: AnswerableModel = {
  bias: -2.69,
  weights: { score: 4.94, sentence: -0.11, margin: 1.49, unknown: -3.11, missingNames: -1.39, long: 1.72 },
  threshold: 0.5,
};
