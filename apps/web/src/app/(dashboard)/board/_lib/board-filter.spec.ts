import { describe, expect, it } from 'vitest';
import type { Card } from '@/lib/api-types';
import { aDeal } from './board.fixture';
import { NOBODY, noFilter, passes, readFilter, writeAddress, type BoardFilter } from './board-filter';

const now = Date.parse('2026-12-01T00:00:00Z');
const card = (changes: Partial<Card> = {}) => aDeal('a', { created_at: '2026-11-28T00:00:00Z', ...changes });
const shows = (filter: Partial<BoardFilter>, changes: Partial<Card> = {}) =>
  passes({ ...noFilter, ...filter }, now)(card(changes));

describe('the filter of the board', () => {
  it('stands in the address, with the deal that is open, and is read from there', () => {
    const filter: BoardFilter = {
      ...noFilter,
      search: 'bean & co',
      owner: NOBODY,
      min_value: '500',
      action: 'overdue',
    };
    const address = writeAddress(filter, 'd1');
    expect(readFilter(new URL(address, 'http://site').searchParams)).toEqual(filter);
    expect(new URL(address, 'http://site').searchParams.get('deal')).toBe('d1');
    expect(writeAddress(noFilter, null)).toBe('/board');
  });

  it('leaves nothing out by what is no choice of ours', () => {
    const query = new URLSearchParams('priority=Huge&source=moon&age=old&action=x&min_value=-5&max_value=1e9');
    expect(readFilter(query)).toEqual(noFilter);
  });

  it.each<[Partial<BoardFilter>, Partial<Card>, boolean]>([
    [{}, {}, true],
    [{ search: 'LANE jo' }, { company_name: 'Laneway', contact_person: 'Jo' }, true],
    [{ search: 'lane pat' }, { company_name: 'Laneway', contact_person: 'Jo' }, false],
    [{ owner: 'Jo' }, { owner: 'Jo' }, true],
    [{ owner: 'Jo' }, { owner: null }, false],
    [{ owner: NOBODY }, { owner: null }, true],
    [{ priority: 'High' }, { priority: 'Low' }, false],
    [{ source: 'import' }, { source: 'import' }, true],
    [{ min_value: '100' }, { deal_value: 100 }, true],
    [{ min_value: '100', max_value: '200' }, { deal_value: 201 }, false],
    [{ age: 'new-7' }, {}, true],
    [{ age: 'new-7' }, { created_at: '2026-11-20T00:00:00Z' }, false],
    [{ age: 'old-30' }, { created_at: '2026-10-20T00:00:00Z' }, true],
    [{ age: 'old-30' }, {}, false],
    [{ action: 'overdue' }, { next_action_at: '2026-11-30T00:00:00Z' }, true],
    [{ action: 'overdue' }, { next_action_at: '2026-11-30T00:00:00Z', status: 'won' }, false],
    [{ action: 'overdue' }, { next_action_at: '2026-12-02T00:00:00Z' }, false],
    [{ action: 'none' }, { next_action: 'Call' }, false],
  ])('%o of %o shows it: %s', (filter, changes, expected) => {
    expect(shows(filter, changes)).toBe(expected);
  });
});
