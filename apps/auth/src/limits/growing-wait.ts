const MINUTE_MS = 60_000;
const LONGEST_MS = 15 * MINUTE_MS;
const FIRST_MS = MINUTE_MS / 2;

/**
 * Milliseconds to wait after this attempt, the nth in a row that was not the right password: none while there are free
 * ones left, then half a minute, doubling up to a quarter of an hour. Longer would let others lock a person out.
 */
export function waitAfter(attempt: number, free: number): number {
  if (attempt <= free) return 0;
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - free - 1));
}

/** For the person: "a minute", "4 minutes", "30 seconds". */
export function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
