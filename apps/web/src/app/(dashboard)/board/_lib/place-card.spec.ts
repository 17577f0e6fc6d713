import { describe, expect, it } from 'vitest';
import { aBoard, cardIds } from './board.fixture';
import { findCard, moveCard, stepFrom, wholePlace, type Place } from './place-card';

const board = aBoard({ 'new-lead': ['a', 'b', 'c'], contacted: ['d', 'e'] });
const at = (columnId: Place['columnId'], index: number): Place => ({ columnId, index });

describe('a moved card', () => {
  it.each<[string, Place, Record<string, string[]>]>([
    ['a', at('contacted', 0), { 'new-lead': ['b', 'c'], contacted: ['a', 'd', 'e'] }],
    ['a', at('contacted', 99), { 'new-lead': ['b', 'c'], contacted: ['d', 'e', 'a'] }],
    ['a', at('new-lead', 2), { 'new-lead': ['b', 'c', 'a'] }],
    ['c', at('new-lead', 0), { 'new-lead': ['c', 'a', 'b'] }],
    ['b', at('won', 0), { 'new-lead': ['a', 'c'], won: ['b'] }],
    ['x', at('won', 0), { won: [] }],
  ])('%s to %o gives %o', (id, to, expected) => {
    expect(cardIds(moveCard(board, id, to))).toMatchObject(expected);
  });

  it('has the rank of its place, so that what comes from elsewhere stands right beside it', () => {
    const rankOf = (to: Place) => findCard(moveCard(board, 'a', to), 'a')?.deal.rank ?? NaN;
    const [d, e] = board[1]?.deals ?? [];
    expect(rankOf(at('contacted', 0))).toBeLessThan(d?.rank ?? NaN);
    expect(rankOf(at('contacted', 1))).toBeGreaterThan(d?.rank ?? NaN);
    expect(rankOf(at('contacted', 1))).toBeLessThan(e?.rank ?? NaN);
    expect(rankOf(at('contacted', 2))).toBeGreaterThan(e?.rank ?? NaN);
  });
});

describe('a place among the cards that a filter shows', () => {
  const visible = aBoard({ 'new-lead': ['a', 'c'], contacted: ['e'] });
  it.each<[string, Place, Place]>([
    ['e', at('new-lead', 0), at('new-lead', 0)],
    ['e', at('new-lead', 1), at('new-lead', 2)],
    ['e', at('new-lead', 2), at('new-lead', 3)],
    ['a', at('new-lead', 1), at('new-lead', 2)],
    ['a', at('contacted', 1), at('contacted', 2)],
    ['a', at('won', 0), at('won', 0)],
  ])('%s at %o is %o on the whole board', (id, seen, whole) => {
    expect(wholePlace(board, visible, id, seen)).toEqual(whole);
  });
});

describe('an arrow key', () => {
  it.each<[string, Place, Place | null]>([
    ['ArrowDown', at('new-lead', 0), at('new-lead', 1)],
    ['ArrowDown', at('new-lead', 2), null],
    ['ArrowUp', at('new-lead', 0), null],
    ['ArrowRight', at('new-lead', 2), at('contacted', 2)],
    ['ArrowRight', at('won', 0), null],
    ['ArrowLeft', at('contacted', 1), at('new-lead', 1)],
    ['End', at('new-lead', 0), at('new-lead', 2)],
    ['Home', at('new-lead', 2), at('new-lead', 0)],
    ['x', at('new-lead', 0), null],
  ])('%s from %o goes to %o', (key, from, to) => {
    expect(stepFrom(board, 'a', from, key)).toEqual(to);
  });
});
