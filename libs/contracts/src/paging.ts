import { Text, Whole } from './fields';

/** Milliseconds since 1970 to the base 36, and the id. */
const CURSOR = /^[0-9a-z]{1,9}-[0-9a-f]{24}$/;

export const PageLimit = (): PropertyDecorator =>
  Whole({ min: 1, max: 200, optional: true, about: 'How many at most; the answer is then a page' });

export const PageCursor = (): PropertyDecorator =>
  Text({
    max: 34,
    pattern: CURSOR,
    patternMeans: 'the next_cursor of the page before',
    optional: true,
    about: '`next_cursor` of the page before',
  });

/** Without `limit` a list is an array; with it, a page of `{items, next_cursor}`. */
export class PageRequest {
  @PageLimit()
  limit?: number;

  @PageCursor()
  cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly next_cursor: string | null;
}

/** The place of a row in a list: its time, and its id where several have the same. */
export interface ListPlace {
  readonly created_at: Date;
  readonly id: string;
}

/** Times are ISO 8601. */
type Listed = { readonly id: string } & ({ readonly created_at: string } | { readonly at: string });

/** Where the page before ended; null for the first. The request is one that was checked. */
export function placeOf({ cursor }: Pick<PageRequest, 'cursor'>): ListPlace | null {
  if (cursor === undefined) return null;
  const [time = '', id = ''] = cursor.split('-');
  return { created_at: new Date(Number.parseInt(time, 36)), id };
}

/** A page of at most `limit` of the rows, which were read with one more to see whether another page follows. */
export function pageOf<T extends Listed>(rows: readonly T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next_cursor: last && rows.length > limit ? cursorOf(last) : null };
}

function cursorOf(row: Listed): string {
  const time = Date.parse('at' in row ? row.at : row.created_at);
  return `${time.toString(36)}-${row.id}`;
}
