import { describe, expect, it } from 'vitest';
import { readPages } from './read-pages';

const list = [['a', 'b'], ['c', 'd'], ['e']];
const page = (cursor: string | null) => {
  const at = Number(cursor ?? 0);
  return Promise.resolve({ items: list[at] ?? [], next_cursor: at + 1 < list.length ? String(at + 1) : null });
};

describe('readPages', () => {
  it('reads so many pages in their order, and says that there are more', async () => {
    expect(await readPages(page, 2)).toEqual({ items: ['a', 'b', 'c', 'd'], more: true, next_cursor: '2' });
  });

  it('ends with the last page, however many are wanted', async () => {
    expect(await readPages(page, 9)).toEqual({ items: ['a', 'b', 'c', 'd', 'e'], more: false, next_cursor: null });
  });
});
