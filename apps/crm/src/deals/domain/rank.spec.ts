import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCards, evenRanks, rankBetween, standsBetween, type Ranked } from './rank';

const card = (id: string, rank: number): Ranked => ({ id, rank });

/** Puts a card in a place of a column, as a move does. */
function put(column: readonly Ranked[], id: string, position: number): Ranked[] {
  const others = column.filter((other) => other.id !== id);
  const at = Math.min(position, others.length);
  const rank = rankBetween({ above: others[at - 1] ?? null, below: others[at] ?? null });
  if (rank !== null) return [...others, card(id, rank)].toSorted(compareCards);
  return others
    .toSpliced(at, 0, card(id, 0))
    .map(({ id: each }, index) => card(each, evenRanks(others.length + 1)[index] as number));
}

describe('the rank of a card', () => {
  it.each([
    { place: 'between two cards', above: card('a', 10), below: card('b', 20), low: 10, high: 20 },
    { place: 'on top', above: null, below: card('b', 20), low: -Infinity, high: 20 },
    { place: 'at the bottom', above: card('a', 10), below: null, low: 10, high: Infinity },
    { place: 'in an empty column', above: null, below: null, low: -Infinity, high: Infinity },
  ])('stands $place', ({ above, below, low, high }) => {
    const rank = rankBetween({ above, below });
    expect(rank).toBeGreaterThan(low);
    expect(rank).toBeLessThan(high);
  });

  it.each([
    { why: 'two cards share a rank', above: 5, below: 5 },
    { why: 'no number fits between', above: 1, below: 1 + Number.EPSILON },
  ])('is not to be had when $why', ({ above, below }) => {
    expect(rankBetween({ above: card('a', above), below: card('b', below) })).toBeNull();
  });

  it('keeps any series of moves in the order of a plain list', () => {
    const moves = fc.array(fc.record({ id: fc.constantFrom(...'abcdefgh'), position: fc.nat(10) }), { maxLength: 60 });
    fc.assert(
      fc.property(moves, (series) => {
        let column: Ranked[] = [];
        let list: string[] = [];
        for (const { id, position } of series) {
          column = put(column, id, position);
          const others = list.filter((other) => other !== id);
          list = others.toSpliced(position, 0, id);
        }
        expect(column.map(({ id }) => id)).toEqual(list);
      }),
    );
  });

  it('is always to be had again after the column was spread, however often one gap is used', () => {
    let column = [card('top', 0), card('bottom', 1)];
    for (let i = 0; i < 200; i++) column = put(column, `card ${i}`, 1);
    expect(column).toHaveLength(202);
    expect(column.map(({ rank }) => rank)).toEqual(column.map(({ rank }) => rank).toSorted((a, b) => a - b));
    expect(column[1]?.id).toBe('card 199');
    expect(column.at(-2)?.id).toBe('card 0');
  });
});

describe('a card that stands in its place already', () => {
  const neighbours = { above: card('a', 10), below: card('c', 20) };

  it.each([
    { case: 'between', own: card('b', 15), expected: true },
    { case: 'sharing the rank above with a later id', own: card('b', 10), expected: true },
    { case: 'sharing the rank below with an earlier id', own: card('b', 20), expected: true },
    { case: 'above both', own: card('b', 5), expected: false },
    { case: 'below both', own: card('b', 25), expected: false },
  ])('$case: $expected', ({ own, expected }) => {
    expect(standsBetween(own, neighbours)).toBe(expected);
  });
});
