import { ServiceError } from '@abbotsford/contracts';

/** The place in the list after which a page begins. */
export interface DocumentPosition {
  readonly created_at: Date;
  readonly id: string;
}

export function writeCursor({ created_at, id }: { readonly created_at: string; readonly id: string }): string {
  return `${Date.parse(created_at).toString(36)}-${id}`;
}

/** @throws ServiceError when it is not one of ours */
export function readCursor(cursor: string): DocumentPosition {
  const [, time, id] = /^([0-9a-z]{1,9})-([0-9a-f]{24})$/.exec(cursor) ?? [];
  const created_at = new Date(Number.parseInt(time ?? '', 36));
  if (id === undefined || Number.isNaN(created_at.getTime())) {
    throw new ServiceError('request.invalid', 'The list cannot be continued from there.', {
      errors: [{ field: 'cursor', message: 'is not a next_cursor of this list' }],
    });
  }
  return { created_at, id };
}
