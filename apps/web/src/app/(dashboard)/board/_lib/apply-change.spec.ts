import { describe, expect, it } from 'vitest';
import { applyDeal, removeDeal } from './apply-change';
import { aBoard, aDeal, cardIds } from './board.fixture';

const board = aBoard({ 'new-lead': ['a', 'b', 'c'], contacted: ['d'] });

describe('a card that was changed elsewhere', () => {
  it('goes to the place that its rank says', () => {
    const moved = applyDeal(board, aDeal('a', { status: 'contacted', rank: 5, version: 2 }));
    expect(cardIds(moved)).toMatchObject({ 'new-lead': ['b', 'c'], contacted: ['d', 'a'] });
    const within = applyDeal(board, aDeal('c', { rank: 1.5, version: 2 }));
    expect(cardIds(within)).toMatchObject({ 'new-lead': ['a', 'c', 'b'] });
  });

  it('of one place with another stands where the server puts it, by its id', () => {
    const twice = applyDeal(board, aDeal('aa', { rank: 1 }));
    expect(cardIds(twice)).toMatchObject({ 'new-lead': ['a', 'aa', 'b', 'c'] });
  });

  it('comes new to its column', () => {
    expect(cardIds(applyDeal(board, aDeal('new', { rank: -1 })))).toMatchObject({ 'new-lead': ['new', 'a', 'b', 'c'] });
  });

  it('leaves the other columns and cards as they are, so that they are not drawn again', () => {
    const after = applyDeal(board, aDeal('a', { rank: 1.5, version: 2 }));
    expect(after[1]).toBe(board[1]);
    expect(after[0]?.deals.find(({ id }) => id === 'c')).toBe(board[0]?.deals[2]);
  });

  it('changes nothing when it is older than what is shown', () => {
    const newer = applyDeal(board, aDeal('a', { company_name: 'Newer', version: 3 }));
    const late = applyDeal(newer, aDeal('a', { company_name: 'Older', version: 2, status: 'contacted' }));
    expect(late).toEqual(newer);
  });
});

describe('a card that was deleted', () => {
  it('is gone, and an unknown one changes nothing', () => {
    expect(cardIds(removeDeal(board, 'b'))).toMatchObject({ 'new-lead': ['a', 'c'] });
    expect(removeDeal(board, 'x')).toEqual(board);
  });
});
