import type { BoardColumn, Card, DealStage } from '@/lib/api-types';

/** A place on the board; index 0 is the top of the column, counted without the card that is to be put there. */
export interface Place {
  columnId: DealStage;
  index: number;
}

export function findCard(columns: readonly BoardColumn[], dealId: string): { deal: Card; place: Place } | null {
  for (const { id, deals } of columns) {
    const index = deals.findIndex((deal) => deal.id === dealId);
    const deal = deals[index];
    if (deal) return { deal, place: { columnId: id, index } };
  }
  return null;
}

/** The board with the card at a place; past the end is the end. */
export function moveCard(columns: readonly BoardColumn[], dealId: string, to: Place): BoardColumn[] {
  const found = findCard(columns, dealId);
  if (!found) return [...columns];
  return columns.map((column) => {
    if (column.id !== to.columnId && column.id !== found.place.columnId) return column;
    const deals = column.deals.filter(({ id }) => id !== dealId);
    if (column.id !== to.columnId) return { ...column, deals };
    const rank = rankAt(deals, to.index);
    return { ...column, deals: deals.toSpliced(to.index, 0, { ...found.deal, status: to.columnId, rank }) };
  });
}

/** Between the neighbours, until the server says what it is. */
function rankAt(deals: readonly Card[], index: number): number {
  const above = deals[Math.min(index, deals.length) - 1]?.rank;
  const below = deals[index]?.rank;
  if (above === undefined) return below === undefined ? 0 : below - 1;
  return below === undefined ? above + 1 : (above + below) / 2;
}

/**
 * The place on the whole board of one among the `visible` cards: above the card that is seen below it, or below the last
 * one that is seen.
 */
export function wholePlace(
  columns: readonly BoardColumn[],
  visible: readonly BoardColumn[],
  dealId: string,
  { columnId, index }: Place,
): Place {
  const others = (board: readonly BoardColumn[]) =>
    board.find(({ id }) => id === columnId)?.deals.filter(({ id }) => id !== dealId) ?? [];
  const [all, seen] = [others(columns), others(visible)];
  const indexOf = (card: Card | undefined) => all.findIndex(({ id }) => id === card?.id);
  const below = seen[index];
  if (below) return { columnId, index: indexOf(below) };
  return { columnId, index: indexOf(seen.at(-1)) + 1 };
}

export function samePlace(first: Place, second: Place): boolean {
  return first.columnId === second.columnId && first.index === second.index;
}

/** Where an arrow key takes a card that is carried; null at the edge of the board. */
export function stepFrom(columns: readonly BoardColumn[], dealId: string, from: Place, key: string): Place | null {
  const lengthOf = (columnId: DealStage) =>
    columns.find(({ id }) => id === columnId)?.deals.filter(({ id }) => id !== dealId).length ?? 0;
  const index = columns.findIndex(({ id }) => id === from.columnId);
  const beside = (step: number): Place | null => {
    const columnId = columns[index + step]?.id;
    return columnId === undefined ? null : { columnId, index: Math.min(from.index, lengthOf(columnId)) };
  };
  switch (key) {
    case 'ArrowUp':
      return from.index > 0 ? { ...from, index: from.index - 1 } : null;
    case 'ArrowDown':
      return from.index < lengthOf(from.columnId) ? { ...from, index: from.index + 1 } : null;
    case 'Home':
      return { ...from, index: 0 };
    case 'End':
      return { ...from, index: lengthOf(from.columnId) };
    case 'ArrowLeft':
      return beside(-1);
    case 'ArrowRight':
      return beside(1);
    default:
      return null;
  }
}
