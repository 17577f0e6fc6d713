import { describe, expect, it } from 'vitest';
import { joinPages } from './join-pages';

const row = (minute: number) => ({
  id: String(minute).padStart(24, '0'),
  at: `2026-03-02T10:0${minute}:00.000Z`,
});
const page = (more: boolean, ...minutes: number[]) => ({
  items: minutes.map(row),
  next_cursor: more ? 'there is more' : null,
});
const minutesOf = ({ items }: ReturnType<typeof joinPages>) => items.map(({ id }) => Number(id));

describe('pages of several services', () => {
  it('are one, newest first', () => {
    const joined = joinPages([page(false, 5, 2), page(false, 4, 3)], 10);
    expect(minutesOf(joined)).toEqual([5, 4, 3, 2]);
    expect(joined.next_cursor).toBeNull();
  });

  it('go on after the last that is shown', () => {
    const joined = joinPages([page(false, 5, 2), page(false, 4, 3)], 3);
    expect(minutesOf(joined)).toEqual([5, 4, 3]);
    expect(joined.next_cursor).toMatch(new RegExp(`-${row(3).id}$`));
  });

  it('go on when one of them does, however few are shown', () => {
    expect(joinPages([page(true, 5, 4), page(false)], 2).next_cursor).not.toBeNull();
    expect(joinPages([], 2)).toEqual({ items: [], next_cursor: null });
  });
});
