import { Text, Whole } from './fields';

/** Without `limit` a list is an array; with it, a page of `{items, next_cursor}`. */
export class PageRequest {
  @Whole({ min: 1, max: 200, optional: true, about: 'How many at most; the answer is then a page' })
  limit?: number;

  @Text({ max: 200, optional: true, about: '`next_cursor` of the page before' })
  cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly next_cursor: string | null;
}
