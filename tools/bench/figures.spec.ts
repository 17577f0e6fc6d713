import { describe, expect, it } from 'vitest';
import { against, measure, quantile, timesOf } from './figures';

describe('figures', () => {
  it('takes quantiles by the nearest rank, whatever the order', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(timesOf(Array.from({ length: 100 }, (_, i) => i + 1))).toEqual({ p50: 51, p95: 96 });
  });

  it('gives NaN for no values rather than a figure', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('does not count the runs that warm up', async () => {
    let runs = 0;
    const values = await measure(3, 2, () => Promise.resolve(runs++));
    expect([runs, values.length]).toEqual([5, 3]);
  });

  it('shows a time with its ratio to the base', () => {
    expect(against(12.345, 5)).toBe('   12.35 ms      2.5 x');
  });
});
