import { expect, it } from 'vitest';
import { freshOf } from './fresh-of';

const told = (id: string, minute: number, read = false) => ({
  id,
  at: `2026-11-30T10:${String(minute).padStart(2, '0')}:00.000Z`,
  read,
});

it('nothing of the first list is news', () => {
  expect(freshOf(null, [told('a', 1)])).toEqual([]);
});

it('news are what is later than all before, and unread', () => {
  const before = [told('b', 2), told('a', 1)];
  expect(freshOf(before, [told('d', 4, true), told('c', 3), ...before])).toEqual([told('c', 3)]);
  expect(freshOf([], [told('a', 1)])).toEqual([told('a', 1)]);
});

it('what is told again is news, what was only read is not', () => {
  const before = [told('b', 2), told('a', 1)];
  expect(freshOf(before, [told('a', 3), told('b', 2)])).toEqual([told('a', 3)]);
  expect(freshOf(before, [told('b', 2, true), told('a', 1)])).toEqual([]);
});
