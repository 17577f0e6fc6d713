/** Quantile of measured values, by the nearest rank. NaN when there are none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

export interface Times {
  readonly p50: number;
  readonly p95: number;
}

export const timesOf = (values: readonly number[]): Times => ({
  p50: quantile(values, 0.5),
  p95: quantile(values, 0.95),
});

/** Milliseconds that each of `count` runs took, one after another, after `warmUp` runs that do not count. */
export async function measure(count: number, warmUp: number, run: () => Promise<unknown>): Promise<number[]> {
  for (let i = 0; i < warmUp; i++) await run();
  const values: number[] = [];
  for (let i = 0; i < count; i++) {
    const started = performance.now();
    await run();
    values.push(performance.now() - started);
  }
  return values;
}

/** `12.3 ms` and how many times the base that is. */
export const against = (value: number, base: number): string =>
  `${value.toFixed(2).padStart(8)} ms   ${(value / base).toFixed(1).padStart(6)} x`;
