import type { Multiply, Table } from '@abbotsford/testing/table';

/** How much smooth weights count against exact ones; chosen by cross-validation. */
const RIDGE = 0.2;
/** It ends when no column's rest is longer than this share of its targets, or after so many steps. */
const NEAR = 0.02;
const MOST_STEPS = 300;

/**
 * Kernel ridge regression of each column of targets, all at once, by conjugate gradients.
 * @param learnt for each number of targets, whether it is learnt from
 * @returns for each column the weights of the rows, zero where nothing was learnt from
 */
export async function fit(kernel: Table, targets: Table, learnt: Uint8Array, multiply: Multiply): Promise<Table> {
  const { rows, columns, numbers } = targets;
  const table = (one: Float32Array): Table => ({ rows, columns, numbers: one });
  const weights = new Float32Array(numbers.length);
  const rest = numbers.map((x, at) => (learnt[at] ? x : 0));
  const direction = rest.slice();
  let left = products(rest, rest, columns);
  const enough = left.map((length) => NEAR * NEAR * length);
  for (let step = 0; step < MOST_STEPS && left.some((length, i) => length > (enough[i] as number)); step++) {
    const turned = (await multiply(kernel, table(direction))).numbers;
    turned.forEach((x, at) => (turned[at] = learnt[at] ? x + RIDGE * (direction[at] as number) : 0));
    const rates = quotients(left, products(direction, turned, columns));
    for (let at = 0; at < weights.length; at++) {
      const rate = rates[at % columns] as number;
      weights[at] = (weights[at] as number) + rate * (direction[at] as number);
      rest[at] = (rest[at] as number) - rate * (turned[at] as number);
    }
    const after = products(rest, rest, columns);
    const kept = quotients(after, left);
    direction.forEach((x, at) => (direction[at] = (rest[at] as number) + (kept[at % columns] as number) * x));
    left = after;
  }
  return table(weights);
}

/** Of each column of two tables. */
function products(a: Float32Array, b: Float32Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (let at = 0; at < a.length; at++) {
    sums[at % columns] = (sums[at % columns] as number) + (a[at] as number) * (b[at] as number);
  }
  return sums;
}

const quotients = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => x / ((b[i] as number) || 1));
