import { describe, expect, it } from 'vitest';
import { applyDeal, removeDeal, showsVersion } from './apply-change';
import { aBoard, aDeal, cardIds } from './board.fixture';
import { findCard } from './place-card';

const board = aBoard({ 'new-lead': ['a', 'b'], contacted: ['c'] });

describe('applyDeal', () => {
  it('puts a new deal on top of its column', () => {
    expect(cardIds(applyDeal(board, aDeal('n')))['new-lead']).toEqual(['n', 'a', 'b']);
  });

  it('changes a deal in its place', () => {
    const changed = applyDeal(board, aDeal('b', { version: 2, company_name: 'Kaffeine' }));
    expect(cardIds(changed)).toEqual(cardIds(board));
    expect(findCard(changed, 'b')?.deal.company_name).toBe('Kaffeine');
  });

  it('moves a deal whose stage changed', () => {
    const moved = applyDeal(board, aDeal('b', { version: 2, status: 'contacted' }));
    expect(cardIds(moved)).toEqual({ 'new-lead': ['a'], contacted: ['b', 'c'], won: [] });
  });

  it.each([0, 1])('keeps the newer state when version %i arrives late', (version) => {
    expect(applyDeal(board, aDeal('b', { version, status: 'won' }))).toEqual(board);
  });
});

describe('removeDeal', () => {
  it('takes the card off and leaves a board without it alone', () => {
    expect(cardIds(removeDeal(board, 'a'))['new-lead']).toEqual(['b']);
    expect(removeDeal(board, 'x')).toEqual(board);
  });
});

describe('showsVersion', () => {
  it('knows an own change when it comes back as news', () => {
    expect(showsVersion(board, aDeal('a', { version: 1 }))).toBe(true);
    expect(showsVersion(board, aDeal('a', { version: 2 }))).toBe(false);
    expect(showsVersion(board, aDeal('x'))).toBe(false);
  });
});
