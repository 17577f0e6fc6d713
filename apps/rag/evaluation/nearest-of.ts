import { type Multiply, type Table, transposed } from '@abbotsford/testing/table';

/** So many are compared with all at a time. */
const BLOCK = 256;

/** For each question the places of the keys with the highest product with it, of those that count for it; best first. */
export async function nearestOf(
  questions: readonly Float32Array[],
  keys: readonly Float32Array[],
  wanted: number,
  counts: (question: number, key: number) => boolean,
  multiply: Multiply,
): Promise<number[][]> {
  const columns = transposed(tableOf(keys));
  const found: number[][] = [];
  for (let from = 0; from < questions.length; from += BLOCK) {
    const { rows, numbers } = await multiply(tableOf(questions.slice(from, from + BLOCK)), columns);
    for (let row = 0; row < rows; row++) {
      const products = numbers.subarray(row * keys.length, (row + 1) * keys.length);
      found.push(highest(products, wanted, (key) => counts(from + row, key)));
    }
  }
  return found;
}

function highest(products: Float32Array, wanted: number, counts: (place: number) => boolean): number[] {
  const best: number[] = [];
  const of = (place: number | undefined): number => (place === undefined ? -Infinity : (products[place] ?? 0));
  products.forEach((product, place) => {
    if ((best.length === wanted && product <= of(best.at(-1))) || !counts(place)) return;
    const at = best.findIndex((other) => of(other) < product);
    best.splice(at < 0 ? best.length : at, 0, place);
    best.length = Math.min(best.length, wanted);
  });
  return best;
}

function tableOf(vectors: readonly Float32Array[]): Table {
  const columns = vectors[0]?.length ?? 0;
  const numbers = new Float32Array(vectors.length * columns);
  vectors.forEach((vector, row) => numbers.set(vector, row * columns));
  return { rows: vectors.length, columns, numbers };
}
