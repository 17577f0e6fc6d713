import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from './fields';
import { PageRequest, pageOf, placeOf } from './paging';

const id = '65f0c0ffee65f0c0ffee65f0';
const row = (created_at: string, its = id) => ({ id: its, created_at });
const pattern = new RegExp(fieldsOf(PageRequest).get('cursor')?.pattern ?? 'none');

describe('a list page by page', () => {
  it('goes on after the last row of the page, to the millisecond', () => {
    const { items, next_cursor } = pageOf([row('2026-11-28T09:30:00.123Z'), row('2026-11-28T09:00:00.000Z')], 1);
    expect(items).toEqual([row('2026-11-28T09:30:00.123Z')]);
    expect(placeOf({ cursor: next_cursor ?? '' })).toEqual({ created_at: new Date('2026-11-28T09:30:00.123Z'), id });
  });

  it('ends with the last row, and begins without a cursor', () => {
    expect(pageOf([row('2026-11-28T09:30:00.123Z')], 1).next_cursor).toBeNull();
    expect(pageOf([], 1)).toEqual({ items: [], next_cursor: null });
    expect(placeOf({})).toBeNull();
  });

  it('has a cursor that the document describes, whatever the row', () => {
    const times = fc.date({ min: new Date(0), max: new Date('5000-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(times, (time) => {
        const { next_cursor } = pageOf([row(time.toISOString()), row(time.toISOString())], 1);
        expect(next_cursor).toMatch(pattern);
        expect(placeOf({ cursor: next_cursor ?? '' })).toEqual({ created_at: time, id });
      }),
    );
  });

  it('takes every cursor that the document describes for a place in time', () => {
    fc.assert(
      fc.property(fc.stringMatching(pattern), (cursor) => {
        expect(placeOf({ cursor })?.created_at.getTime()).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
