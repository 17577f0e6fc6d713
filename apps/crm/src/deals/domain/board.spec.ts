import { describe, expect, it } from 'vitest';
import { toBoard } from './board';
import { blankDeal, toDealView, type Deal } from './deal';
import { initialStages } from './deal-stages.data';

function aDeal(o: Partial<Deal>): Deal {
  const at = new Date(0);
  return {
    ...blankDeal,
    id: 'a',
    company_name: 'Laneway',
    rank: 1,
    version: 1,
    created_at: at,
    updated_at: at,
    updated_by: null,
    ...o,
  };
}

describe('the board', () => {
  it('has every column in its order, also the empty ones', () => {
    expect(toBoard([], initialStages, toDealView).map(({ id, title, deals }) => [id, title, deals.length])).toEqual([
      ['new-lead', 'New lead', 0],
      ['contacted', 'Contacted', 0],
      ['proposal-sent', 'Proposal sent', 0],
      ['negotiation', 'Negotiation', 0],
      ['won', 'Won', 0],
      ['lost', 'Lost', 0],
    ]);
  });

  it('has each card in its column, smallest rank on top, the id deciding between equals', () => {
    const deals = [
      aDeal({ id: 'c', rank: 2 }),
      aDeal({ id: 'w', status: 'won' }),
      aDeal({ id: 'b', rank: 1 }),
      aDeal({ id: 'a', rank: 2 }),
    ];
    const board = toBoard(deals, initialStages, toDealView);
    const idsIn = (column: string) => board.find(({ id }) => id === column)?.deals.map(({ id }) => id);
    expect(idsIn('new-lead')).toEqual(['b', 'a', 'c']);
    expect(idsIn('won')).toEqual(['w']);
  });
});
