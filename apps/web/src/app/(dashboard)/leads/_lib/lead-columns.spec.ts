import { describe, expect, it } from 'vitest';
import { columnsFrom, usualColumns } from './lead-columns';

describe('the columns of leads', () => {
  it('are those that were chosen, in the order of the table', () => {
    expect(columnsFrom(['score', 'contact'])).toEqual(['contact', 'score']);
  });

  it.each([[null], ['score'], [[]], [['gone']]])('are the usual ones after %j', (stored) => {
    expect(columnsFrom(stored)).toEqual(usualColumns);
  });
});
