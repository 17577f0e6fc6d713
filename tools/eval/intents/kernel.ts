import { BUCKETS, featuresOf, valueOf } from '../../../libs/understanding/src/intents/features';
import { likeness } from '../../../libs/understanding/src/intents/meaning-space';
import { type Multiply, type Table, transposed } from '@abbotsford/testing/table';

/** What the words of a sentence count beside its meaning; chosen by cross-validation. */
export const WORDS = 0.4;

/** How alike each two sentences are by their words: size × size. */
export function likenessesByWords(texts: readonly string[]): Table {
  const size = texts.length;
  const numbers = new Float32Array(size * size);
  const having = Array.from({ length: BUCKETS }, (): number[] => []);
  const values = texts.map((text, row) => {
    const features = featuresOf(text);
    for (const bucket of features) having[bucket]?.push(row);
    return valueOf(features);
  });
  for (const rows of having) {
    for (const i of rows) {
      const value = WORDS * (values[i] ?? 0);
      for (const j of rows) numbers[i * size + j] = (numbers[i * size + j] as number) + value * (values[j] ?? 0);
    }
  }
  return { rows: size, columns: size, numbers };
}

/**
 * The same with what their meanings add.
 * @param places one after the other
 */
export async function withMeanings(words: Table, places: Int8Array, multiply: Multiply): Promise<Table> {
  const upright = { rows: words.rows, columns: places.length / words.rows, numbers: Float32Array.from(places) };
  const { numbers } = await multiply(upright, transposed(upright));
  return { ...words, numbers: numbers.map((product, at) => likeness(product) + (words.numbers[at] as number)) };
}
