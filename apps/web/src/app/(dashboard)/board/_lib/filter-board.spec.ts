import { describe, expect, it } from 'vitest';
import type { BoardColumn } from '@/lib/api-types';
import { aDeal, cardIds } from './board.fixture';
import { filterBoard } from './filter-board';

const columns: BoardColumn[] = [
  {
    id: 'new-lead',
    title: 'New lead',
    probability: 10,
    deals: [
      aDeal('a', { company_name: 'Kaffeine', contact_person: 'Ana Bell', priority: 'High' }),
      aDeal('b', { company_name: 'Northside', email: 'ana@northside.example' }),
    ],
  },
];

describe('filterBoard', () => {
  it.each([
    ['', ['a', 'b']],
    ['  ', ['a', 'b']],
    ['ANA', ['a', 'b']],
    ['ana high', ['a']],
    ['north', ['b']],
    ['nobody', []],
  ])('finds the deals for %j', (query, expected) => {
    expect(cardIds(filterBoard(columns, query))['new-lead']).toEqual(expected);
  });

  it('keeps every column, so that a card can be moved to an empty one', () => {
    expect(filterBoard(columns, 'nobody')).toHaveLength(1);
  });
});
