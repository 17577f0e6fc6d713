import type { Page } from './api';

export interface ReadPages<T> {
  items: T[];
  /** Whether there are further ones. */
  more: boolean;
  /** Where they begin. */
  next_cursor: string | null;
}

/** The first pages of a list, so many at most. A failure of one is a failure of all. */
export async function readPages<T>(
  page: (cursor: string | null) => Promise<Page<T>>,
  pages: number,
): Promise<ReadPages<T>> {
  const items: T[] = [];
  let cursor: string | null = null;
  for (let read = 0; read < pages; read += 1) {
    const answer: Page<T> = await page(cursor);
    items.push(...answer.items);
    cursor = answer.next_cursor;
    if (cursor === null) break;
  }
  return { items, more: cursor !== null, next_cursor: cursor };
}
