import { expect, it } from 'vitest';
import { hourOf } from './hour-of';

it('the hour is that of the business, at midnight and after clocks change, too', () => {
  expect(hourOf(new Date('2026-11-30T21:00:00Z'), 'Australia/Melbourne')).toBe(8);
  expect(hourOf(new Date('2026-07-30T22:00:00Z'), 'Australia/Melbourne')).toBe(8);
  expect(hourOf(new Date('2026-11-30T13:00:00Z'), 'Australia/Melbourne')).toBe(0);
});
