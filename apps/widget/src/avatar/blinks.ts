/** People blink about every four seconds. */
const SHORTEST_MS = 2_500;
const LONGEST_MS = 6_000;
/** After so long without a word it sits still: nothing moves on a page that nobody uses. */
export const STILL_AFTER_MS = 30_000;

/** Milliseconds until the next blink, or null for no more. @param chance 0 to 1 @param quietMs since the last word */
export function nextBlink(chance: number, quietMs: number): number | null {
  const wait = SHORTEST_MS + chance * (LONGEST_MS - SHORTEST_MS);
  return quietMs + wait > STILL_AFTER_MS ? null : wait;
}
