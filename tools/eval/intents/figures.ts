/** How well one label is read. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many sentences it holds for. */
  readonly count: number;
}

/** @param read in the order of `holds`; where nothing is read, nothing is read wrongly */
export function figuresOf(holds: readonly boolean[], read: readonly boolean[]): Figures {
  const count = holds.filter(Boolean).length;
  const all = read.filter(Boolean).length;
  const right = holds.filter((held, i) => held && read[i]).length;
  return {
    precision: all === 0 ? 1 : right / all,
    recall: count === 0 ? 1 : right / count,
    f1: count + all === 0 ? 1 : (2 * right) / (count + all),
    count,
  };
}

export const macroF1 = (figures: readonly Figures[]): number =>
  figures.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, figures.length);

/**
 * The probability from which to read a label, so that F1 is best among those of enough precision. Halfway between two
 * sentences' probabilities.
 * @returns above 1 when there is none
 */
export function thresholdFor(holds: readonly boolean[], probabilities: readonly number[], leastPrecision = 0): number {
  const ranked = probabilities
    .map((probability, i) => ({ probability, held: holds[i] ?? false }))
    .sort((a, b) => b.probability - a.probability);
  const count = ranked.filter(({ held }) => held).length;
  let right = 0;
  let best = { f1: 0, threshold: 2 };
  ranked.forEach(({ probability, held }, i) => {
    if (held) right++;
    const next = ranked[i + 1]?.probability ?? 0;
    const f1 = (2 * right) / (count + i + 1);
    if (next < probability && right / (i + 1) >= leastPrecision && f1 > best.f1) {
      best = { f1, threshold: (probability + next) / 2 };
    }
  });
  return best.threshold;
}
