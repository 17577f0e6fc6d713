import { describe, expect, it } from 'vitest';
import { afterAttempt, idsIn, outcomeOf, type Tried } from './delivery';
import { TRIES_AT_MOST } from './retry';

const now = new Date('2026-11-30T10:00:00Z');
const tried = (status: number | null, retryAfterMs: number | null = null): Tried => {
  const error = status === null ? 'timeout' : null;
  return { at: now, status, ms: 12, error, answer: null, retryAfterMs };
};
const after = (status: number | null, tries = 1, retryAfterMs: number | null = null) =>
  afterAttempt({ tries }, tried(status, retryAfterMs), now, 0.5);

describe('a delivery', () => {
  it.each([200, 201, 202, 204, 299])('has arrived with %i', (status) => {
    expect(after(status).state).toBe('delivered');
  });

  it.each([null, 100, 301, 302, 307, 308, 400, 401, 404, 429, 500, 503])('is tried again after %j', (status) => {
    expect(after(status)).toEqual({ state: 'waiting', available_at: new Date(now.getTime() + 5_000) });
  });

  it('waits for as long as it is asked to', () => {
    expect(after(503, 1, 60_000).available_at).toEqual(new Date(now.getTime() + 60_000));
  });

  it('has failed after its last try, and at once where nobody wants it any more', () => {
    expect(after(500, TRIES_AT_MOST).state).toBe('failed');
    expect(after(410).state).toBe('failed');
    expect(outcomeOf(tried(410))).toBe('gone');
  });
});

it('what a message tells of is known by the ids in it', () => {
  expect(idsIn({ deal_id: 'a', lead_id: null, stage: 'won', deal_value: 12 })).toEqual(['a']);
});
