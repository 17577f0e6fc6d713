import { expect, it } from 'vitest';
import { nextBlink, STILL_AFTER_MS } from './blinks';

it('blinks now and then while there is talk, and stops when nothing was said for long', () => {
  expect(nextBlink(0, 0)).toBe(2_500);
  expect(nextBlink(1, 0)).toBe(6_000);
  expect(nextBlink(0, STILL_AFTER_MS - 2_500)).toBe(2_500);
  expect(nextBlink(0, STILL_AFTER_MS)).toBeNull();
  expect(nextBlink(1, STILL_AFTER_MS - 5_000)).toBeNull();
});
