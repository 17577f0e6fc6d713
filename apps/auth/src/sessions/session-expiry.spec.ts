import { describe, expect, it } from 'vitest';
import { absoluteEnd, earlier, idleEnd } from './session-expiry';

const settings = { REFRESH_TOKEN_DAYS: 30, SESSION_MAX_DAYS: 90, ADMIN_SESSION_HOURS: 12 };
const start = new Date('2026-01-01T00:00:00Z');

describe('a session', () => {
  it('ends some days after it was last used', () => {
    expect(idleEnd(start, settings)).toEqual(new Date('2026-01-31T00:00:00Z'));
  });

  it('ends for good after the longest time that it may last, which is short for administrators', () => {
    expect(absoluteEnd(start, 'user', settings)).toEqual(new Date('2026-04-01T00:00:00Z'));
    expect(absoluteEnd(start, 'admin', settings)).toEqual(new Date('2026-01-01T12:00:00Z'));
  });

  it('ends with whichever comes first', () => {
    const [early, late] = [new Date(1), new Date(2)];
    expect(earlier(early, late)).toBe(early);
    expect(earlier(late, early)).toBe(early);
  });
});
