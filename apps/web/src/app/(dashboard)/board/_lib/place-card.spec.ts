import { describe, expect, it } from 'vitest';
import { aBoard, cardIds } from './board.fixture';
import { findCard, moveCard, placeCard } from './place-card';

const board = aBoard({ 'new-lead': ['a', 'b', 'c'], contacted: ['d', 'e'] });
const all = () => 50;

describe('placeCard', () => {
  it.each([
    ['a card of its own column', 'a', 'c', { columnId: 'new-lead', index: 2 }],
    ['a card of another column', 'a', 'e', { columnId: 'contacted', index: 1 }],
    ['an empty column', 'a', 'won', { columnId: 'won', index: 0 }],
    ['another column with cards', 'a', 'contacted', { columnId: 'contacted', index: 2 }],
    ['its own column', 'b', 'new-lead', { columnId: 'new-lead', index: 1 }],
    ['itself', 'b', 'b', { columnId: 'new-lead', index: 1 }],
  ])('finds the place over %s', (_case, dealId, overId, place) => {
    expect(placeCard(board, dealId, overId, all)).toEqual(place);
  });

  it('puts a card below those that are shown, not below hundreds that are not', () => {
    expect(placeCard(board, 'a', 'contacted', () => 1)).toEqual({ columnId: 'contacted', index: 1 });
  });

  it('has no place for a card that is gone, or over nothing', () => {
    expect(placeCard(board, 'x', 'a', all)).toBeNull();
    expect(placeCard(board, 'a', 'x', all)).toBeNull();
  });
});

describe('moveCard', () => {
  it('moves a card to another column, which becomes its stage', () => {
    const moved = moveCard(board, 'a', { columnId: 'contacted', index: 1 });
    expect(cardIds(moved)).toEqual({ 'new-lead': ['b', 'c'], contacted: ['d', 'a', 'e'], won: [] });
    expect(findCard(moved, 'a')?.deal.status).toBe('contacted');
  });

  it.each([
    ['down', 'a', 2, ['b', 'c', 'a']],
    ['up', 'c', 0, ['c', 'a', 'b']],
    ['past the end', 'a', 99, ['b', 'c', 'a']],
  ])('moves a card %s in its column', (_case, dealId, index, expected) => {
    expect(cardIds(moveCard(board, dealId, { columnId: 'new-lead', index }))['new-lead']).toEqual(expected);
  });

  it('agrees with placeCard: a card held over another takes its place', () => {
    const place = placeCard(board, 'a', 'b', all);
    expect(place && cardIds(moveCard(board, 'a', place))['new-lead']).toEqual(['b', 'a', 'c']);
  });

  it('leaves the board as it was, so that a failed move can be taken back', () => {
    const before = structuredClone(board);
    const there = moveCard(board, 'b', { columnId: 'won', index: 0 });
    expect(board).toEqual(before);
    expect(moveCard(there, 'b', { columnId: 'new-lead', index: 1 })).toEqual(before);
  });

  it('ignores a card that is not on the board', () => {
    expect(moveCard(board, 'x', { columnId: 'won', index: 0 })).toEqual(board);
  });
});
