import type { Page, PageRequest } from '@abbotsford/contracts';

/** An array when the caller asked for no paging, as the interface promises. */
export async function listOrPage<T>(query: PageRequest, page: Promise<Page<T>>): Promise<readonly T[] | Page<T>> {
  const { items, next_cursor } = await page;
  return query.limit === undefined && query.cursor === undefined ? items : { items, next_cursor };
}
