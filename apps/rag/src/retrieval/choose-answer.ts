import type { AnswerCandidate, AnswerEvidence, WrittenAnswer } from './answer-index';

export interface AnswerModel {
  readonly weights: Readonly<Record<keyof AnswerEvidence, number>>;
  /** What speaks for that none answers. */
  readonly none: number;
  /** From which probability on an answer is given. */
  readonly threshold: number;
}

export interface ChosenAnswer {
  readonly written: WrittenAnswer;
  /** 0 to 1: how probably it answers the question. */
  readonly confidence: number;
}

const scoreOf = ({ evidence }: AnswerCandidate, { weights }: AnswerModel): number =>
  (Object.keys(weights) as (keyof AnswerEvidence)[]).reduce((sum, name) => sum + weights[name] * evidence[name], 0);

/**
 * The likeliest of the answers (multinomial logistic regression): what speaks for others, or for none, takes from its
 * probability, so that one is near enough only if it is clearly nearer than the next.
 */
export function likeliestAnswer(candidates: readonly AnswerCandidate[], model: AnswerModel): ChosenAnswer | null {
  const scores = candidates.map((candidate) => scoreOf(candidate, model));
  const most = Math.max(model.none, ...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, one) => sum + one, Math.exp(model.none - most));
  const first = odds.indexOf(Math.max(...odds));
  const chosen = candidates[first];
  return chosen ? { written: chosen.written, confidence: (odds[first] ?? 0) / all } : null;
}

/** The answer to give: that to a question which is worded like this, else the likeliest; null when none is near enough, or several are as near. */
export function chooseAnswer(candidates: readonly AnswerCandidate[], model: AnswerModel): ChosenAnswer | null {
  const verbatim = candidates.find((candidate) => candidate.verbatim);
  if (verbatim) return { written: verbatim.written, confidence: 1 };
  const likeliest = likeliestAnswer(candidates, model);
  return likeliest && likeliest.confidence >= model.threshold ? likeliest : null;
}
