export type Direction = 'row' | 'column';

const steps: Readonly<Record<Direction, Readonly<Partial<Record<string, number>>>>> = {
  row: { ArrowRight: 1, ArrowLeft: -1 },
  column: { ArrowDown: 1, ArrowUp: -1 },
};

/** Where a key leads from one of several in a row or a column, round the ends; null for another key. */
export function arrowTarget(key: string, from: number, count: number, direction: Direction): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[direction][key];
  return step === undefined ? null : (from + step + count) % count;
}
