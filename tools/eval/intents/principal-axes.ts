import type { MeaningSpace } from '../../../libs/understanding/src/intents/meaning-space';
import { type Multiply, type Table, transposed } from '@abbotsford/testing/table';
import { quantise } from './quantise';

/** More than enough for the directions to stand still. */
const ROUNDS = 12;

/**
 * The mean of vectors and the directions in which they differ most, by orthogonal iteration.
 * @param kept how many directions, at most as many as a vector has numbers
 */
export async function principalAxes(
  vectors: readonly Float64Array[],
  kept: number,
  multiply: Multiply,
): Promise<MeaningSpace> {
  const size = vectors[0]?.length ?? 0;
  const mean = Array.from({ length: size }, (_, i) => average(vectors.map((vector) => vector[i] as number)));
  const away: Table = {
    rows: vectors.length,
    columns: size,
    numbers: Float32Array.from(vectors.flatMap((vector) => Array.from(vector, (x, i) => x - (mean[i] as number)))),
  };
  const spread = await multiply(transposed(away), away);
  // Any start does that leaves no direction out for good.
  const start = Float32Array.from({ length: kept * size }, (_, at) => Math.sin(at * at));
  let axes = orthonormal({ rows: kept, columns: size, numbers: start });
  for (let round = 0; round < ROUNDS; round++) axes = orthonormal(await multiply(axes, spread));
  return { mean, axes: quantise(transposed(axes).numbers, kept) };
}

const average = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** The rows made upright to each other, by Gram-Schmidt. */
function orthonormal({ rows, columns, numbers }: Table): Table {
  const found: Float32Array[] = [];
  for (let row = 0; row < rows; row++) {
    let rest = numbers.slice(row * columns, (row + 1) * columns);
    for (const axis of found) {
      const share = dot(rest, axis);
      rest = rest.map((x, i) => x - share * (axis[i] as number));
    }
    const length = Math.sqrt(dot(rest, rest)) || 1;
    found.push(rest.map((x) => x / length));
  }
  return { rows, columns, numbers: Float32Array.from(found.flatMap((axis) => [...axis])) };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
