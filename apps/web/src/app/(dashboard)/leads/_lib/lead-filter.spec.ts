import { describe, expect, it } from 'vitest';
import { isFiltered, noFilter, queryOf, readFilter, writeAddress, writeFilter, type LeadFilter } from './lead-filter';

const read = (query: string) => readFilter(new URLSearchParams(query));
const now = Date.parse('2026-11-30T12:00:00.000Z');

describe('the filter of leads', () => {
  it('is written into the address and read again', () => {
    const filter: LeadFilter = {
      ...noFilter,
      ...{ search: 'Kettle & Co*', owner: 'Sam Lee', came_from: 'campaign:spring opening', score: 'high' },
      sort: '-lead_score',
    };
    expect(read(writeFilter(filter))).toEqual(filter);
    // What a saved view takes.
    expect(writeFilter(filter)).toMatch(/^[\w.%+&=:-]*$/);
    expect(writeAddress(noFilter)).toBe('/leads');
  });

  it('leaves out what is no choice of ours', () => {
    expect(read('status=gone&score=__proto__&age=old&inbox=no&sort=phone&completeness=none')).toEqual(noFilter);
  });

  it('is asked for in the words of the API', () => {
    expect(queryOf({ ...noFilter, inbox: 'yes', owner: '-', score: 'middle', search: ' ada ' }, now)).toEqual({
      ...{ unseen: true, unassigned: true, min_score: 40, max_score: 69, search: 'ada' },
    });
    expect(queryOf({ ...noFilter, age: 'new-7' }, now)).toEqual({ from: '2026-11-23T12:00:00.000Z' });
    expect(queryOf({ ...noFilter, age: 'old-30', owner: 'Sam' }, now)).toEqual({
      ...{ to: '2026-10-31T12:00:00.000Z', owner: 'Sam' },
    });
    expect(queryOf(noFilter, now)).toEqual({});
  });

  it('filters nothing by an order alone', () => {
    expect(isFiltered({ ...noFilter, sort: 'user_name' })).toBe(false);
    expect(isFiltered({ ...noFilter, inbox: 'yes' })).toBe(true);
  });
});
