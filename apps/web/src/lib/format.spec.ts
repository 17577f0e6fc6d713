import { describe, expect, it } from 'vitest';
import { formatAge, formatFieldName, formatMoney, formatUntil } from './format';

const now = Date.parse('2026-03-10T12:00:00Z');

describe('formatAge', () => {
  it.each([
    ['2026-03-10T11:59:31Z', 'just now'],
    ['2026-03-10T11:59:00Z', '1 minute ago'],
    ['2026-03-10T09:00:00Z', '3 hours ago'],
    ['2026-03-09T11:00:00Z', 'yesterday'],
    ['2026-03-05T12:00:00Z', '5 days ago'],
    ['2026-02-20T12:00:00Z', '2 weeks ago'],
    ['2024-03-09T12:00:00Z', '2 years ago'],
  ])('says %s as %s', (iso, expected) => {
    expect(formatAge(iso, now)).toBe(expected);
  });

  it('does not speak of the future when the clocks of server and browser differ', () => {
    expect(formatAge('2026-03-10T12:00:20Z', now)).toBe('just now');
  });
});

describe('formatUntil', () => {
  it.each([
    ['2026-03-10T11:00:00Z', 'now'],
    ['2026-03-10T12:00:59Z', 'now'],
    ['2026-03-10T15:00:00Z', 'in 3 hours'],
    ['2026-03-11T13:00:00Z', 'tomorrow'],
  ])('says %s as %s', (iso, expected) => {
    expect(formatUntil(iso, now)).toBe(expected);
  });
});

describe('formatMoney', () => {
  it('groups thousands and leaves the cents out', () => {
    expect(formatMoney(12_500)).toBe('$12,500');
  });
});

describe('formatFieldName', () => {
  it('turns a field of the API into words', () => {
    expect(formatFieldName('current_pain_points')).toBe('Current pain points');
  });
});
