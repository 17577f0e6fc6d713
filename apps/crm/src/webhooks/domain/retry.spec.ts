import { describe, expect, it } from 'vitest';
import { readRetryAfter, TRIES_AT_MOST, waitAfter } from './retry';

const HOUR_MS = 3_600_000;
const waits = (random: number) =>
  Array.from({ length: TRIES_AT_MOST }, (_, index) => waitAfter(index + 1, null, random));

describe('the wait before the next try', () => {
  it('grows from seconds to hours, and after ten tries there is none', () => {
    const seconds = waits(0.5).map((ms) => ms && ms / 1_000);
    expect(seconds).toEqual([5, 20, 80, 320, 1_280, 5_120, 20_480, 21_600, 21_600, null]);
  });

  it('differs by up to a fifth, so that what failed together does not come back together', () => {
    expect([waits(0)[0], waits(1)[0]]).toEqual([4_000, 6_000]);
    expect([waits(0)[8], waits(1)[8]]).toEqual([17_280_000, 25_920_000]);
  });

  it('is as long as the server asks for, within a day, and never shorter than ours', () => {
    expect(waitAfter(1, 90_000, 0.5)).toBe(90_000);
    expect(waitAfter(1, 1_000, 0.5)).toBe(5_000);
    expect(waitAfter(1, 400 * HOUR_MS, 0.5)).toBe(24 * HOUR_MS);
    expect(waitAfter(TRIES_AT_MOST, 1_000, 0.5)).toBeNull();
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-11-30T10:00:00Z');

  it('is read as seconds and as a date', () => {
    expect(readRetryAfter('120', now)).toBe(120_000);
    expect(readRetryAfter('Mon, 30 Nov 2026 10:01:00 GMT', now)).toBe(60_000);
    expect(readRetryAfter('Mon, 30 Nov 2026 09:00:00 GMT', now)).toBe(0);
  });

  it.each([undefined, '', 'soon', '-5', '1e9999'])('that says nothing is passed over: %j', (header) => {
    expect(readRetryAfter(header, now)).toBeNull();
  });
});
