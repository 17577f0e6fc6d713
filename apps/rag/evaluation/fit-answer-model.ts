import type { AnswerCandidate, AnswerEvidence } from '../src/retrieval/answer-index';
import { leadingAnswer, type AnswerModel } from '../src/retrieval/choose-answer';
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
function fitSure(examples: readonly AnswerExample[], rank: AnswerModel['rank']): AnswerModel['sure'] {
  const names = Object.keys(rank) as (keyof AnswerEvidence)[];
  const { bias, weights } = logisticRegression(
    examples.flatMap(({ candidates, right, weight }) => {
      const leading = leadingAnswer(candidates, rank);
      if (!leading) return [];
      const { first, lead } = leading;
      const features = [lead, ...names.map((name) => first.evidence[name])];
      return [{ features, label: right[candidates.indexOf(first)] ?? false, weight }];
    }),
    SURE_PENALTY,
  );
  const [lead = 0, ...own] = weights;
  return {
    bias,
    lead,
    weights: Object.fromEntries(names.map((name, i) => [name, own[i] ?? 0])) as AnswerModel['rank'],
  };
}

/** Multinomial logistic regression over the candidates of each question and "none", with an L2 penalty (AdaGrad). */
function fitRank(examples: readonly AnswerExample[]): AnswerModel['rank'] {
  const first = examples.flatMap(({ candidates }) => candidates)[0];
  const names = Object.keys(first?.evidence ?? {}) as (keyof AnswerEvidence)[];
  const rows = examples.map(({ candidates, ...rest }) => ({
    ...rest,
    features: candidates.map(({ evidence }) => names.map((name) => evidence[name])),
  }));
  // The last one is what speaks for "none".
  const parameters = [...names.map((name) => (name === 'wording' ? 10 : 0)), 9];
  const squares = parameters.map(() => 1e-6);
  for (let step = 0; step < STEPS; step++) {
    const gradient = parameters.map((value, i) => (i < names.length ? PENALTY * value : 0));
    for (const { features, right, weight } of rows) {
      // "None" is a candidate that nothing speaks for but its own parameter.
      const all = [...features.map((row) => [...row, 0]), [...names.map(() => 0), 1]];
      const scores = all.map((row) => row.reduce((sum, x, i) => sum + x * (parameters[i] ?? 0), 0));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const wanted = right.some(Boolean) ? [...right, false] : [...right.map(() => false), true];
      const total = sum(odds);
      const totalWanted = sum(odds.filter((_, i) => wanted[i]));
      all.forEach((row, i) => {
        const share = (odds[i] ?? 0) / total - (wanted[i] ? (odds[i] ?? 0) / totalWanted : 0);
        row.forEach((x, j) => (gradient[j] = (gradient[j] ?? 0) + (share * weight * x) / rows.length));
      });
    }
    gradient.forEach((slope, i) => {
      squares[i] = (squares[i] ?? 0) + slope * slope;
      parameters[i] = (parameters[i] ?? 0) - (RATE * slope) / Math.sqrt(squares[i]);
    });
  }
  return Object.fromEntries(names.map((name, i) => [name, parameters[i] ?? 0])) as AnswerModel['rank'];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
