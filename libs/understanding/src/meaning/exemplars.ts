/** Sentences that stand for a label: what is nearest to them in meaning is taken to mean the same. */
export type Exemplars<Label extends string> = Readonly<Record<Label, readonly string[]>>;

export type Vector = readonly number[];

/** The vectors of a group of exemplars, by label. */
export type ExemplarVectors<Label extends string> = Readonly<Record<Label, readonly Vector[]>>;

/** What it takes to be sure: nearness to the label's exemplars, and how much less near the next label is. */
export interface Certainty {
  readonly least: number;
  readonly margin: number;
}

export interface Nearest<Label> {
  readonly label: Label;
  /** Cosine with the nearest exemplars of the label, -1..1. */
  readonly score: number;
  /** How far the next label is behind. */
  readonly margin: number;
}

/** How many of a label's exemplars speak for it: one alone may be near by chance. */
const voices = 3;

/** The label whose exemplars are nearest. */
export function nearest<Label extends string>(vector: Vector, exemplars: ExemplarVectors<Label>): Nearest<Label> {
  const [best, next] = (Object.keys(exemplars) as Label[])
    .map((label) => ({ label, score: nearness(vector, exemplars[label]) }))
    .sort((a, b) => b.score - a.score);
  if (!best) throw new Error('There are no exemplars to compare with');
  return { ...best, margin: best.score - (next?.score ?? -1) };
}

/** Halfway between the nearest exemplar and the mean of the nearest few. */
function nearness(vector: Vector, exemplars: readonly Vector[]): number {
  const scores = exemplars.map((exemplar) => cosine(vector, exemplar)).sort((a, b) => b - a);
  const few = scores.slice(0, voices);
  const mean = few.reduce((sum, score) => sum + score, 0) / Math.max(few.length, 1);
  return ((scores[0] ?? -1) + mean) / 2;
}

/** Of normalised vectors. */
const cosine = (a: Vector, b: Vector): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
