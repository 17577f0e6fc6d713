import { expect, it } from 'vitest';
import { isTriedSoon } from './is-tried-soon';

it('a message is watched while its next try is near, and not for hours', () => {
  const now = Date.parse('2026-11-30T10:00:00Z');
  expect(isTriedSoon({ next_try_at: '2026-11-30T09:59:00Z' }, now)).toBe(true);
  expect(isTriedSoon({ next_try_at: '2026-11-30T10:00:20Z' }, now)).toBe(true);
  expect(isTriedSoon({ next_try_at: '2026-11-30T12:00:00Z' }, now)).toBe(false);
  expect(isTriedSoon({ next_try_at: null }, now)).toBe(false);
});
