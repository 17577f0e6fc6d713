import { ServiceError, type Page } from '@abbotsford/contracts';

interface Dated {
  readonly id: string;
  readonly created_at: string;
}

/** The place of a row in a list that is ordered by its time and id. */
export function readCursor(cursor: string | undefined): { created_at: Date; id: string } | null {
  if (cursor === undefined) return null;
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('/');
  const created_at = new Date(time);
  if (Number.isNaN(created_at.getTime()) || !/^[0-9a-f]{24}$/.test(id)) {
    throw new ServiceError('request.invalid', 'Please check: cursor.', {
      errors: [{ field: 'cursor', message: 'is not a cursor of this list' }],
    });
  }
  return { created_at, id };
}

/** A page of at most `limit` of the rows, which were read with one more to see whether there is another page. */
export function pageOf<T extends Dated>(rows: readonly T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items,
    next_cursor: hasMore ? Buffer.from(`${last.created_at}/${last.id}`).toString('base64url') : null,
  };
}
