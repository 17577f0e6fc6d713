/**
 * Durations in milliseconds, counted in buckets that grow by the same factor, so that the histograms of two days are that
 * of both. A quantile is off by at most `HISTOGRAM_ERROR` of itself (the buckets of DDSketch, Masson et al., 2019).
 */
export type DurationHistogram = Readonly<Record<string, number>>;

export const HISTOGRAM_ERROR = 0.05;

const GROWTH = (1 + HISTOGRAM_ERROR) / (1 - HISTOGRAM_ERROR);
/** Four weeks; what took longer counts as that, so that there is an end to the buckets. */
const LONGEST_MS = 28 * 86_400_000;

/** The bucket of a duration: what is shorter than a millisecond is in the first. */
export const bucketOf = (milliseconds: number): number =>
  Math.ceil(Math.log(Math.min(Math.max(milliseconds, 1), LONGEST_MS)) / Math.log(GROWTH));

/** What stands for all durations of a bucket, in milliseconds. */
const middleOf = (bucket: number): number => (2 * GROWTH ** bucket) / (GROWTH + 1);

export function histogramOf(durations: readonly number[]): DurationHistogram {
  const counts: Record<string, number> = {};
  for (const duration of durations) counts[bucketOf(duration)] = (counts[bucketOf(duration)] ?? 0) + 1;
  return counts;
}

/** Gives null when nothing was counted. @param rank from 0 to 1: 0.5 is the median */
export function quantileOf(histogram: DurationHistogram, rank: number): number | null {
  const buckets = Object.entries(histogram)
    .map(([bucket, count]) => [Number(bucket), count] as const)
    .filter(([, count]) => count > 0)
    .toSorted(([one], [other]) => one - other);
  const total = buckets.reduce((sum, [, count]) => sum + count, 0);
  // The nearest rank: the smallest duration that at least this part of all does not exceed.
  const wanted = Math.max(1, Math.ceil(rank * total));
  let seen = 0;
  for (const [bucket, count] of buckets) {
    seen += count;
    if (seen >= wanted) return middleOf(bucket);
  }
  return null;
}
