import { ServiceError } from '@abbotsford/contracts';
import type { Lead } from './lead';

/** The last lead of a page, in the order of the list. */
export type LeadPosition = Pick<Lead, 'id' | 'created_at'>;

export const toCursor = ({ id, created_at }: LeadPosition): string => `${created_at.getTime()}-${id}`;

export function fromCursor(cursor: string): LeadPosition {
  const [, time, id] = /^(\d{1,15})-([0-9a-f]{24})$/.exec(cursor) ?? [];
  if (time === undefined || id === undefined) {
    throw new ServiceError('request.invalid', 'Please check: cursor.', {
      errors: [{ field: 'cursor', message: 'cursor must be the next_cursor of the page before' }],
    });
  }
  return { id, created_at: new Date(Number(time)) };
}
