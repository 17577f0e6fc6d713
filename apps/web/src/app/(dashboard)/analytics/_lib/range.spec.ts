import { describe, expect, it } from 'vitest';
import { problemOf, rangeOf, readRange, writeRange } from './range';

const today = '2026-11-30';

describe('a range of days', () => {
  it.each([
    ['today', '2026-11-30'],
    ['7', '2026-11-24'],
    ['30', '2026-11-01'],
    ['90', '2026-09-02'],
    ['quarter', '2026-10-01'],
  ] as const)('of %s begins on %s', (preset, from) => {
    expect(rangeOf(preset, today)).toEqual({ preset, from, to: today });
  });

  it.each(['range=quarter', 'from=2026-01-01&to=2026-03-31'])('stands in the address: %s', (address) => {
    expect(writeRange(readRange(new URLSearchParams(address), today))).toBe(address);
  });

  it.each(['', 'range=forever', 'from=2026-02-30&to=2026-03-31', 'from=2026-03-31&to=2026-03-01'])(
    'is the last 30 days where the address says nothing that is one: %s',
    (address) => {
      expect(readRange(new URLSearchParams(address), today)).toEqual(rangeOf('30', today));
    },
  );

  it.each([
    ['', today, { field: 'from', key: 'noDay' }],
    [today, '2026-13-01', { field: 'to', key: 'noDay' }],
    [today, '2026-11-29', { field: 'to', key: 'order' }],
    ['2024-11-29', today, { field: 'from', key: 'tooLong' }],
    ['2024-11-30', today, null],
  ])('from %s to %s: %o', (from, to, problem) => {
    expect(problemOf(from, to)).toEqual(problem);
  });
});
