import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayOf, daysWithin, isDay } from './day-of';

const MELBOURNE = 'Australia/Melbourne';

describe('the day of the business', () => {
  it.each([
    // Summer time begins: 4 October 2026 has 23 hours.
    ['2026-10-03T13:59:00Z', '2026-10-03'],
    ['2026-10-03T14:00:00Z', '2026-10-04'],
    ['2026-10-04T12:59:00Z', '2026-10-04'],
    ['2026-10-04T13:00:00Z', '2026-10-05'],
    // It ends: 5 April 2026 has 25.
    ['2026-04-04T12:59:00Z', '2026-04-04'],
    ['2026-04-04T13:00:00Z', '2026-04-05'],
    ['2026-04-05T13:59:00Z', '2026-04-05'],
    ['2026-04-05T14:00:00Z', '2026-04-06'],
  ])('at %s is %s in Melbourne', (at, day) => {
    expect(dayOf(new Date(at), MELBOURNE)).toBe(day);
  });

  it('is counted on by the calendar, not by hours', () => {
    expect(dayAfter('2026-10-03', 2)).toBe('2026-10-05');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), (days) => {
        expect(daysWithin('2026-10-03', dayAfter('2026-10-03', days))).toBe(days + 1);
      }),
    );
  });

  it('is one that the calendar has', () => {
    expect(['2026-02-28', '2026-02-29', '2026-13-01', '2026-1-1'].filter(isDay)).toEqual(['2026-02-28']);
  });
});
