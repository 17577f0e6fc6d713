/** A sentence's direction from the mean of all, as whole numbers of {@link UNIT}. */
export type Place = Int8Array;

/** Where embeddings are compared: as seen from their mean, along the directions in which they differ most. */
export interface MeaningSpace {
  readonly mean: readonly number[];
  /** For each number of an embedding a row with its share in each direction, to be times the direction's scale. */
  readonly axes: { readonly rows: Int8Array; readonly scales: readonly number[] };
}

const UNIT = 1 / 200;

/** @throws RangeError when the embedding is not as long as those that the space was made of */
export function placeOf({ mean, axes: { rows, scales } }: MeaningSpace, embedding: ArrayLike<number>): Place {
  if (embedding.length !== mean.length) {
    throw new RangeError(`The model reads embeddings of ${mean.length} numbers, not of ${embedding.length}`);
  }
  const sums = new Float64Array(scales.length);
  for (let i = 0, at = 0; i < mean.length; i++) {
    const x = (embedding[i] as number) - (mean[i] as number);
    for (let k = 0; k < sums.length; k++, at++) sums[k] = (sums[k] as number) + x * (rows[at] as number);
  }
  const along = sums.map((sum, k) => sum * (scales[k] as number));
  const length = Math.hypot(...along) || 1;
  return Int8Array.from(along, (x) => Math.max(-127, Math.min(127, Math.round(x / length / UNIT))));
}

/** How fast likeness falls with distance; chosen by cross-validation. */
const STEEPNESS = 2;
const FARTHEST = Math.exp(-STEEPNESS);

/**
 * How near two sentences are in meaning: above 0 when they lie on the same side of the mean, most for the same one.
 * @param product the sum of the products of their places' numbers
 */
export const likeness = (product: number): number => Math.exp(STEEPNESS * (product * UNIT * UNIT - 1)) - FARTHEST;

/**
 * The product of a place with one of many that stand one after the other. In whole numbers, which takes half the time:
 * a reading makes a million of these multiplications.
 */
export function productWith(place: Place, places: Int8Array, row: number): number {
  let sum = 0;
  for (let i = 0, at = row * place.length; i < place.length; i++, at++) {
    sum = (sum + Math.imul(place[i] as number, places[at] as number)) | 0;
  }
  return sum;
}
