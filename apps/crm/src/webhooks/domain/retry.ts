/** A message is tried so many times, over about a day. */
export const TRIES_AT_MOST = 10;

const FIRST_WAIT_MS = 5_000;
/** Each wait is so many times the one before. */
const GROWTH = 4;
const LONGEST_WAIT_MS = 6 * 3_600_000;
/** A server may ask for no longer wait than this. */
const LONGEST_ASKED_MS = 24 * 3_600_000;
/** Of the wait, to either side: what failed together is not tried again together. */
const JITTER = 0.2;

/**
 * Milliseconds until the next try; null when there is none.
 * @param tries how many there were
 * @param askedMs for how long the server asks to be left alone
 * @param random from 0 to 1
 */
export function waitAfter(tries: number, askedMs: number | null, random: number): number | null {
  if (tries >= TRIES_AT_MOST) return null;
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * GROWTH ** (tries - 1));
  const scattered = Math.round(wait * (1 - JITTER + 2 * JITTER * random));
  return Math.max(scattered, Math.min(askedMs ?? 0, LONGEST_ASKED_MS));
}

/** The header `Retry-After`, seconds or a date, in milliseconds from now; null when it says nothing. */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  // What else Date.parse takes for a date is none here.
  const time = /^[A-Z][a-z]{2}, /.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(time) ? null : Math.max(0, time - now.getTime());
}
