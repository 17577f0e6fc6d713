import type { Weights } from '../../../libs/understanding/src/intents/intent-model';

/** Numbers as whole ones from -127 to 127, with the scale of each column. */
export function quantise(numbers: ArrayLike<number>, columns: number): Weights {
  const scales = new Array<number>(columns).fill(0);
  for (let at = 0; at < numbers.length; at++) {
    scales[at % columns] = Math.max(scales[at % columns] ?? 0, Math.abs(numbers[at] as number) / 127);
  }
  return { scales, rows: Int8Array.from(numbers, (x, at) => Math.round(x / (scales[at % columns] || 1))) };
}
