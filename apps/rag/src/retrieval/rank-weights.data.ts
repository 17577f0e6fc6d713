import type { RankWeights } from './evidence';

/** Set by `apps/rag/evaluation/calibrate.ts` on our own cases; see docs/rag.md. */
export const rankWeights: RankWeights = {
  passage: 0.35,
  sentence: 0.35,
  clause: 0.3,
  keywords: 0.05,
  coverage: 0.1,
  documentCoverage: 0.05,
};
