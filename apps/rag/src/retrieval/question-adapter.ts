import { DIMENSIONS, STEP } from './quantise';

/**
 * What was learnt of the wordings of written answers: what they all have in common, which tells nothing (`mean`), and
 * by how much a question's embedding is to be moved so that it comes nearer to those that ask the same (`rows`, to be
 * times `scale`). Only questions are moved: stored embeddings stay as they are, whatever is learnt.
 */
export interface QuestionAdapter {
  readonly mean: Float32Array;
  /** For each number of the new embedding a row with its share of each number of the old one. */
  readonly rows: Int8Array;
  readonly scale: number;
}

/** A question's embedding as it is compared with those of written answers. */
export class AdaptedQuestion {
  /** Of length 1. */
  readonly vector: Float32Array;
  private readonly mean: Float32Array;

  constructor(embedding: Float32Array, { mean, rows, scale }: QuestionAdapter) {
    this.mean = mean;
    const away = unit(embedding.map((x, i) => x - (mean[i] ?? 0)));
    this.vector = unit(
      away.map((x, row) => {
        let sum = 0;
        for (let k = 0, at = row * DIMENSIONS; k < DIMENSIONS; k++, at++) sum += (rows[at] ?? 0) * (away[k] ?? 0);
        return x + scale * sum;
      }),
    );
  }

  /** Cosine with the quantised embedding at `position`, both as seen from the mean. */
  cosine(vectors: Int8Array, position: number): number {
    const start = position * DIMENSIONS;
    let product = 0;
    let square = 0;
    for (let i = 0; i < DIMENSIONS; i++) {
      const away = (vectors[start + i] ?? 0) * STEP - (this.mean[i] ?? 0);
      product += (this.vector[i] ?? 0) * away;
      square += away * away;
    }
    return product / (Math.sqrt(square) || 1);
  }
}

export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}
