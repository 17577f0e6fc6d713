import { describe, expect, it } from 'vitest';
import { timelineDate } from './timeline-date';
import type { TimeKind } from './time-phrases.data';

const on = (now: string, words: string, kind: TimeKind, countryCode = 'AU') =>
  timelineDate(words, kind, { now: new Date(`${now}T05:00:00Z`), countryCode });

describe('a period that goes on', () => {
  it.each([
    ['2026-10-28', 'october', 'month', '2026-10-28'],
    ['2026-10-28', 'late october', 'month', '2026-10-28'],
    ['2026-10-17', 'mid october', 'month', '2026-10-17'],
    ['2026-10-28', 'end of october', 'month', '2026-10-31'],
    ['2026-10-28', 'early october', 'month', '2027-10-01'],
    ['2026-10-28', 'mid october', 'month', '2027-10-15'],
    ['2026-10-28', 'next october', 'month', '2027-10-01'],
    ['2026-10-28', 'october 2026', 'month', '2026-10-28'],
    ['2026-10-28', 'in 2026', 'year', '2026-10-28'],
    ['2026-11-28', 'q4', 'quarter', '2026-11-28'],
    ['2026-11-28', 'second half of 2026', 'quarter', '2026-11-28'],
    ['2026-11-28', 'this spring', 'season', '2026-11-28'],
  ] as const)('said on %s, "%s" is %s: %s', (now, words, kind, date) => {
    expect(on(now, words, kind)).toBe(date);
  });
});

it.each([
  ['2026-11-28', 'march 2024', 'month'],
  ['2026-11-28', 'early 2026', 'year'],
  ['2026-11-28', 'two months before december', 'anchored'],
] as const)('said on %s, "%s" (%s) is past and gives no date', (now, words, kind) => {
  expect(on(now, words, kind)).toBeNull();
});

describe('the month and the year that are said', () => {
  it.each([
    ['maybe december', 'month', '2026-12-01'],
    ['the decorators finish in october', 'month', '2027-10-01'],
    ['christmas 2029', 'holiday', '2029-12-25'],
    ['christmas next year', 'holiday', '2027-12-25'],
    ['new year 2029', 'holiday', '2029-01-01'],
    ['oct. 2029', 'month', '2029-10-01'],
    ['2029/04/09', 'date', '2029-04-09'],
    ['this time next year', 'span', '2027-11-28'],
    ['end of financial year 2029', 'holiday', '2029-06-30'],
    ['financial year 2029', 'holiday', '2028-07-01'],
    ['end of the financial year', 'holiday', '2027-06-30'],
  ] as const)('"%s" (%s) is %s', (words, kind, date) => {
    expect(on('2026-11-28', words, kind)).toBe(date);
  });

  it('is no day that the calendar lacks', () => {
    expect(on('2026-11-28', '2029/02/31', 'date')).toBeNull();
  });
});

describe('whatever day it is', () => {
  const said: readonly (readonly [string, TimeKind])[] = [
    ...['january', 'may', 'september', 'december', 'early june', 'mid june', 'end of june', 'late june'].map(
      (words) => [words, 'month'] as const,
    ),
    ...['q1', 'q3', 'second half', 'first half of the year'].map((words) => [words, 'quarter'] as const),
    ...['summer', 'this winter', 'late spring'].map((words) => [words, 'season'] as const),
    ...['this year', 'late this year', 'end of the month', 'mid-year'].map((words) => [words, 'span'] as const),
    ...['christmas', 'new year'].map((words) => [words, 'holiday'] as const),
    ['5 may', 'date'],
  ];
  it.each(said)('"%s" is never in the past', (words, kind) => {
    for (let day = 0; day < 365; day++) {
      const now = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10);
      const date = on(now, words, kind);
      if (date !== null) expect(date >= now, `${words} said on ${now}: ${date}`).toBe(true);
    }
  });
});
