/** Turns a score into the logarithm of odds. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

const STEPS = 30;

/** Platt scaling: the line through scores that makes their logistic function most probable, by Newton's method. */
export function calibrate(scores: readonly number[], holds: readonly boolean[]): Calibration {
  let [slope, offset] = [4, -2];
  for (let step = 0; step < STEPS; step++) {
    // A little weight on small slopes, so that labels which are told apart perfectly have an end too.
    let [gs, go, ss, so, oo] = [slope * 1e-3, 0, 1e-3, 0, 1e-9];
    scores.forEach((score, i) => {
      const probability = logistic(slope * score + offset);
      const wrong = probability - (holds[i] ? 1 : 0);
      const weight = probability * (1 - probability);
      gs += wrong * score;
      go += wrong;
      ss += weight * score * score;
      so += weight * score;
      oo += weight;
    });
    const volume = ss * oo - so * so;
    slope -= (gs * oo - go * so) / volume;
    offset -= (go * ss - gs * so) / volume;
  }
  return { slope, offset };
}

export const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));
