import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HISTOGRAM_ERROR, histogramOf, quantileOf } from './duration-histogram';

const durations = fc.array(fc.integer({ min: 1, max: 10 * 86_400_000 }), { minLength: 1, maxLength: 200 });

describe('a histogram of durations', () => {
  it('gives every quantile within its error', () => {
    fc.assert(
      fc.property(durations, fc.double({ min: 0, max: 1, noNaN: true }), (all, rank) => {
        const exact = all.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(rank * all.length)) - 1] ?? 0;
        const told = quantileOf(histogramOf(all), rank) ?? 0;
        expect(Math.abs(told - exact) / exact).toBeLessThanOrEqual(HISTOGRAM_ERROR + 1e-9);
      }),
    );
  });

  it('of two days together is the sum of theirs', () => {
    fc.assert(
      fc.property(durations, durations, (one, other) => {
        const sum: Record<string, number> = { ...histogramOf(one) };
        for (const [bucket, count] of Object.entries(histogramOf(other))) sum[bucket] = (sum[bucket] ?? 0) + count;
        expect(histogramOf([...one, ...other])).toEqual(sum);
      }),
    );
  });

  it('has no quantile while it is empty', () => {
    expect(quantileOf({}, 0.5)).toBeNull();
  });

  it('has an end to its buckets, whatever a clock says', () => {
    expect(histogramOf([-5, 0, 1])).toEqual({ 0: 3 });
    expect(Object.keys(histogramOf([Number.MAX_SAFE_INTEGER, 28 * 86_400_000]))).toHaveLength(1);
  });
});
