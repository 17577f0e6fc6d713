import type { AnswerCandidate, AnswerEvidence } from '../src/retrieval/answer-index';
import { leadingAnswer, type AnswerModel, type RankModel, type Standing } from '../src/retrieval/choose-answer';
import { logisticRegression } from './logistic-regression';

/** A question with the answers that may be meant. */
export interface AnswerExample {
  readonly candidates: readonly AnswerCandidate[];
  /** Whether each of them is right; none may be. */
  readonly right: readonly boolean[];
  /** How much it counts. */
  readonly weight: number;
}

const STEPS = 600;
const RATE = 0.3;
const PENALTY = 0.002;
const SURE_PENALTY = 0.002;

/** What is learnt of the ranking, then of whether the first one is right. */
export function fitAnswerModel(examples: readonly AnswerExample[]): Omit<AnswerModel, 'threshold'> {
  const rank = fitRank(examples);
  return { rank, sure: fitSure(examples, rank) };
}

/** Logistic regression over the first candidate of each question. */
function fitSure(examples: readonly AnswerExample[], rank: RankModel): AnswerModel['sure'] {
  const firsts = examples.flatMap(({ candidates, right, weight }) => {
    const leading = leadingAnswer(candidates, rank);
    if (!leading) return [];
    const { first, standing } = leading;
    return [{ standing, evidence: first.evidence, label: right[candidates.indexOf(first)] ?? false, weight }];
  });
  const { bias, weights } = logisticRegression(
    firsts.map(({ standing, evidence, ...rest }) => ({
      ...rest,
      features: [...Object.values(standing), ...Object.values(evidence)],
    })),
    SURE_PENALTY,
  );
  const standings = Object.keys(firsts[0]?.standing ?? {});
  const evidences = Object.keys(firsts[0]?.evidence ?? {});
  return {
    bias,
    standing: named(standings, weights) as unknown as Standing,
    weights: named(evidences, weights.slice(standings.length)) as RankModel['weights'],
  };
}

const named = (names: readonly string[], values: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0]));

/** Multinomial logistic regression over the candidates of each question and "none", with an L2 penalty (AdaGrad). */
function fitRank(examples: readonly AnswerExample[]): RankModel {
  const first = examples.flatMap(({ candidates }) => candidates)[0];
  const names = Object.keys(first?.evidence ?? {}) as (keyof AnswerEvidence)[];
  const none = names.length;
  // "None" is a candidate that nothing speaks for but its own parameter, the last one.
  const rows = examples.map(({ candidates, right, weight }) => ({
    weight: weight / examples.length,
    wanted: [...right, !right.some(Boolean)],
    features: [
      ...candidates.map(({ evidence }) => [...names.map((name) => evidence[name]), 0]),
      [...names.map(() => 0), 1],
    ].map((row) => Float64Array.from(row)),
  }));
  const parameters = Float64Array.from([...names.map((name) => (name === 'wording' ? 10 : 0)), 9]);
  const squares = parameters.map(() => 1e-6);
  for (let step = 0; step < STEPS; step++) {
    const gradient = parameters.map((value, i) => (i < none ? PENALTY * value : 0));
    for (const { features, wanted, weight } of rows) addGradient(gradient, features, wanted, weight, parameters);
    gradient.forEach((slope, i) => {
      squares[i] = (squares[i] ?? 0) + slope * slope;
      parameters[i] = (parameters[i] ?? 0) - (RATE * slope) / Math.sqrt(squares[i]);
    });
  }
  return { weights: named(names, [...parameters]) as RankModel['weights'], none: parameters[none] ?? 0 };
}

function addGradient(
  gradient: Float64Array,
  features: readonly Float64Array[],
  wanted: readonly boolean[],
  weight: number,
  parameters: Float64Array,
): void {
  const scores = features.map((row) => {
    let score = 0;
    for (let j = 0; j < row.length; j++) score += (row[j] as number) * (parameters[j] as number);
    return score;
  });
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const total = sum(odds);
  const totalWanted = sum(odds.filter((_, i) => wanted[i]));
  features.forEach((row, i) => {
    const share = weight * ((odds[i] ?? 0) / total - (wanted[i] ? (odds[i] ?? 0) / totalWanted : 0));
    for (let j = 0; j < row.length; j++) gradient[j] = (gradient[j] as number) + share * (row[j] as number);
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
