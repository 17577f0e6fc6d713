import { describe, expect, it } from 'vitest';
import { reconnectDelay } from './reconnect-delay';

describe('reconnectDelay', () => {
  it('comes back quickly at first and more slowly with each failure', () => {
    expect([0, 1, 2, 3].map((failures) => reconnectDelay(failures, 1))).toEqual([500, 1000, 2000, 4000]);
  });

  it('never waits more than half a minute', () => {
    expect(reconnectDelay(40, 1)).toBe(30_000);
  });

  it('spreads the attempts of many browsers', () => {
    expect(reconnectDelay(3, 0)).toBe(2000);
    expect(reconnectDelay(3, 0.5)).toBe(3000);
  });
});
