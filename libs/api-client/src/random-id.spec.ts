import { describe, expect, it } from 'vitest';
import { randomId } from './random-id';

describe('randomId', () => {
  it('is long enough and safe in a URL', () => {
    for (let round = 0; round < 200; round += 1) expect(randomId()).toMatch(/^[A-Za-z0-9_-]{24}$/);
  });

  it('does not repeat', () => {
    const ids = Array.from({ length: 500 }, randomId);
    expect(new Set(ids).size).toBe(500);
  });
});
