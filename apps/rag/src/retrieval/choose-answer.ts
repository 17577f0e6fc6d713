import type { AnswerCandidate, AnswerEvidence, WrittenAnswer } from './answer-index';

type Weights = Readonly<Record<keyof AnswerEvidence, number>>;

/** What puts one answer before another. */
export interface RankModel {
  readonly weights: Weights;
  /** What speaks for none of them. */
  readonly none: number;
}

/** How the first of the answers stands among the others. */
export interface Standing {
  /** By how much it leads the next one. */
  readonly lead: number;
  /** By how much it leads the one after that: two that say the same take nothing from each other so. */
  readonly leadOverThird: number;
  /** 0 to 1: its share of all that speaks for any answer, or for none. */
  readonly share: number;
}

export interface AnswerModel {
  readonly rank: RankModel;
  /** Whether the first one is right: by its own evidence and how it stands (logistic regression). */
  readonly sure: { readonly bias: number; readonly standing: Standing; readonly weights: Weights };
  /** From which probability on an answer is given. */
  readonly threshold: number;
}

export interface ChosenAnswer {
  readonly written: WrittenAnswer;
  /** 0 to 1: how probably it answers the question. */
  readonly confidence: number;
}

/** One that has no other beside it leads by so much, and none by more. */
const MOST_LEAD = { next: 1.5, third: 3 } as const;

function weigh<Name extends string>(
  evidence: Readonly<Record<Name, number>>,
  weights: Readonly<Record<Name, number>>,
): number {
  return (Object.keys(weights) as Name[]).reduce((sum, name) => sum + weights[name] * evidence[name], 0);
}

/** The first of the answers, and how it stands among the others. */
export function leadingAnswer(
  candidates: readonly AnswerCandidate[],
  { weights, none }: RankModel,
): { readonly first: AnswerCandidate; readonly standing: Standing } | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, score: weigh(candidate.evidence, weights) }))
    .sort((a, b) => b.score - a.score);
  const [best, next, third] = ranked;
  if (!best) return null;
  const leadOver = (other: typeof best | undefined, most: number): number =>
    other ? Math.min(most, best.score - other.score) : most;
  const odds = [none, ...ranked.map(({ score }) => score)].map((score) => Math.exp(score - best.score));
  const standing = {
    lead: leadOver(next, MOST_LEAD.next),
    leadOverThird: leadOver(third, MOST_LEAD.third),
    share: 1 / odds.reduce((sum, one) => sum + one, 0),
  };
  return { first: best.candidate, standing };
}

/** The likeliest of the answers, with how probably it is right. */
export function likeliestAnswer(candidates: readonly AnswerCandidate[], model: AnswerModel): ChosenAnswer | null {
  const leading = leadingAnswer(candidates, model.rank);
  if (!leading) return null;
  const { first, standing } = leading;
  const { bias, weights, standing: worth } = model.sure;
  const odds = bias + weigh(standing, worth) + weigh(first.evidence, weights);
  return { written: first.written, confidence: 1 / (1 + Math.exp(-odds)) };
}

/** The answer to give: that to a question which is worded like this, else the likeliest; null when that is not sure enough. */
export function chooseAnswer(candidates: readonly AnswerCandidate[], model: AnswerModel): ChosenAnswer | null {
  const verbatim = candidates.find((candidate) => candidate.verbatim);
  if (verbatim) return { written: verbatim.written, confidence: 1 };
  const likeliest = likeliestAnswer(candidates, model);
  return likeliest && likeliest.confidence >= model.threshold ? likeliest : null;
}
