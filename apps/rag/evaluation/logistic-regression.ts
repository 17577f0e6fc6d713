export interface Example {
  readonly features: readonly number[];
  readonly label: boolean;
  /** How much it counts. */
  readonly weight: number;
}

export interface Fit {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Logistic regression with L2 penalty, by gradient descent over standardised features; given back in their units. */
export function logisticRegression(examples: readonly Example[], penalty = 0.01, steps = 4_000): Fit {
  const size = examples[0]?.features.length ?? 0;
  const columns = Array.from({ length: size }, (_, j) => examples.map(({ features }) => features[j] ?? 0));
  const means = columns.map(mean);
  const spreads = columns.map((column, j) => Math.sqrt(mean(column.map((x) => (x - (means[j] ?? 0)) ** 2))) || 1);
  const rows = examples.map(({ features }) => features.map((x, j) => (x - (means[j] ?? 0)) / (spreads[j] ?? 1)));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  let bias = 0;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < steps; step++) {
    let biasGradient = 0;
    const gradient = weights.map((w) => penalty * w);
    rows.forEach((row, i) => {
      const { label = false, weight = 0 } = examples[i] ?? {};
      const sum = row.reduce((s, x, j) => s + x * (weights[j] ?? 0), bias);
      const error = ((1 / (1 + Math.exp(-sum)) - Number(label)) * weight) / total;
      biasGradient += error;
      row.forEach((x, j) => (gradient[j] = (gradient[j] ?? 0) + error * x));
    });
    bias -= 0.5 * biasGradient;
    weights = weights.map((w, j) => w - 0.5 * (gradient[j] ?? 0));
  }
  const scaled = weights.map((w, j) => w / (spreads[j] ?? 1));
  return { bias: bias - scaled.reduce((sum, w, j) => sum + w * (means[j] ?? 0), 0), weights: scaled };
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / (values.length || 1);
