import type { CutEvidence } from './cut-evidence';

export interface CutModel {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof CutEvidence, number>>;
  /** From which probability on sentences are told. */
  readonly threshold: number;
  /** The same for a document whose questions have written answers. */
  readonly thresholdBesideAnswers: number;
}

/** Probability, 0 to 1, that sentences answer the question that they were cut out for (logistic regression). */
export function cutProbability(evidence: CutEvidence, { bias, weights }: Pick<CutModel, 'bias' | 'weights'>): number {
  const names = Object.keys(weights) as (keyof CutEvidence)[];
  return 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + weights[name] * evidence[name], bias)));
}

/**
 * Whether sentences are told: surely enough, and not without a word in common with the question.
 * @param hasAnswers questions on their document have written answers
 */
export const isSure = (evidence: CutEvidence, hasAnswers: boolean, model: CutModel): boolean =>
  evidence.told + evidence.above > 0 &&
  cutProbability(evidence, model) >= (hasAnswers ? model.thresholdBesideAnswers : model.threshold);
