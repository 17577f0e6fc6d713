const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * Milliseconds to wait before the next attempt: doubled with each failure, at most 30 s, and spread by `random`
 * (0 to 1), so that not all browsers come back in the same moment.
 */
export function reconnectDelay(failures: number, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return Math.round(longest * (0.5 + random / 2));
}
