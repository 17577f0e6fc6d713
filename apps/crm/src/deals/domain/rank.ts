/** A card's place in its column is a number between those of its neighbours, so a move writes one document only. */
const GAP = 1_024;

export interface Ranked {
  readonly id: string;
  readonly rank: number;
}

/** The cards between which a card is put; null where the column ends. */
export interface Neighbours {
  readonly above: Ranked | null;
  readonly below: Ranked | null;
}

/** The order of a column. Two cards that were put in one place at the same moment share a rank; the id decides then. */
export function compareCards(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** A rank strictly between the neighbours, or null when there is no room left and the column has to be spread. */
export function rankBetween({ above, below }: Neighbours): number | null {
  if (!above) return below ? below.rank - GAP : GAP;
  if (!below) return above.rank + GAP;
  const middle = (above.rank + below.rank) / 2;
  return above.rank < middle && middle < below.rank ? middle : null;
}

/** Whether a card stands between these already, so that nothing has to be written. */
export function standsBetween(card: Ranked, { above, below }: Neighbours): boolean {
  return (!above || compareCards(above, card) < 0) && (!below || compareCards(card, below) < 0);
}

/** Ranks for a column of this many cards, with even gaps. */
export const evenRanks = (count: number): number[] => Array.from({ length: count }, (_, index) => (index + 1) * GAP);

/** Ranks for so many cards on top of a column, in their order; `top` is the rank that one alone would get. */
export const ranksAbove = (top: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => top - (count - 1 - index) * GAP);
