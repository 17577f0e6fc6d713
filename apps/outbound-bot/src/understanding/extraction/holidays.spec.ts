import { describe, expect, it } from 'vitest';
import { holidayIn } from './holidays';

describe('the day of a holiday', () => {
  it.each([
    ['easter', 2024, [3, 31]],
    ['easter', 2025, [4, 20]],
    ['easter', 2027, [3, 28]],
    ['easter', 2028, [4, 16]],
    ['before easter', 2038, [4, 25]],
    ['easter', 2049, [4, 18]],
    ['easter', 2076, [4, 19]],
    ['new year', 2029, [1, 1]],
    ["st patrick's day", 2028, [3, 17]],
    ["valentine's", 2028, [2, 14]],
    ['boxing day', 2028, [12, 26]],
  ] as const)('%s in %i', (words, year, day) => {
    expect(holidayIn(words)?.(year)).toEqual(day);
  });

  it.each(['diwali', 'chinese new year', 'tet', "mother's day", 'the long weekend'])(
    'is not made up where no rule here tells it: %s',
    (words) => {
      expect(holidayIn(words)).toBeNull();
    },
  );

  it('is a Sunday for Easter, between 22 March and 25 April', () => {
    for (let year = 2026; year < 2200; year++) {
      const [month, date] = holidayIn('easter')?.(year) ?? [0, 0];
      const day = new Date(Date.UTC(year, month - 1, date));
      expect(day.getUTCDay(), `${year}`).toBe(0);
      expect(month * 100 + date).toBeGreaterThanOrEqual(322);
      expect(month * 100 + date).toBeLessThanOrEqual(425);
    }
  });
});
