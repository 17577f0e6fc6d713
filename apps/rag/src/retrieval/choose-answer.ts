import type { AnswerCandidate, AnswerEvidence, WrittenAnswer } from './answer-index';

type Weights = Readonly<Record<keyof AnswerEvidence, number>>;

export interface AnswerModel {
  /** What puts one answer before another. */
  readonly rank: Weights;
  /** Whether the first one is right: by its own evidence and by how far it leads (logistic regression). */
  readonly sure: { readonly bias: number; readonly lead: number; readonly weights: Weights };
  /** From which probability on an answer is given. */
  readonly threshold: number;
}

export interface ChosenAnswer {
  readonly written: WrittenAnswer;
  /** 0 to 1: how probably it answers the question. */
  readonly confidence: number;
}

/** One that has no other beside it leads by so much, and none by more. */
const MOST_LEAD = 1.5;

const weigh = (evidence: AnswerEvidence, weights: Weights): number =>
  (Object.keys(weights) as (keyof AnswerEvidence)[]).reduce((sum, name) => sum + weights[name] * evidence[name], 0);

/** The first of the answers, and by how much it leads. */
export function leadingAnswer(
  candidates: readonly AnswerCandidate[],
  rank: Weights,
): { readonly first: AnswerCandidate; readonly lead: number } | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, score: weigh(candidate.evidence, rank) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best) return null;
  return { first: best.candidate, lead: next ? Math.min(MOST_LEAD, best.score - next.score) : MOST_LEAD };
}

/** The likeliest of the answers, with how probably it is right. */
export function likeliestAnswer(candidates: readonly AnswerCandidate[], model: AnswerModel): ChosenAnswer | null {
  const leading = leadingAnswer(candidates, model.rank);
  if (!leading) return null;
  const { bias, lead, weights } = model.sure;
  const odds = bias + lead * leading.lead + weigh(leading.first.evidence, weights);
  return { written: leading.first.written, confidence: 1 / (1 + Math.exp(-odds)) };
}

/** The answer to give: that to a question which is worded like this, else the likeliest; null when that is not sure enough. */
export function chooseAnswer(candidates: readonly AnswerCandidate[], model: AnswerModel): ChosenAnswer | null {
  const verbatim = candidates.find((candidate) => candidate.verbatim);
  if (verbatim) return { written: verbatim.written, confidence: 1 };
  const likeliest = likeliestAnswer(candidates, model);
  return likeliest && likeliest.confidence >= model.threshold ? likeliest : null;
}
