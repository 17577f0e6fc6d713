import type { BoardColumn, Deal, DealStage } from '@/lib/api-types';

/** A place on the board; index 0 is the top of the column. */
export interface Place {
  columnId: DealStage;
  index: number;
}

export function findCard(columns: readonly BoardColumn[], dealId: string): { deal: Deal; place: Place } | null {
  for (const { id, deals } of columns) {
    const index = deals.findIndex((deal) => deal.id === dealId);
    const deal = deals[index];
    if (deal) return { deal, place: { columnId: id, index } };
  }
  return null;
}

/**
 * Where a dragged card belongs when it is held over `overId`, a card or a column.
 * - Over a card of its own column it takes that card's place, over a card of another one it goes above it.
 * - Over another column it goes below the last card that is `shown` there; over its own it stays.
 * Null when the card or what it is over is not on the board.
 */
export function placeCard(
  columns: readonly BoardColumn[],
  dealId: string,
  overId: string,
  shown: (columnId: DealStage) => number,
): Place | null {
  const from = findCard(columns, dealId)?.place;
  if (!from) return null;
  const over = findCard(columns, overId)?.place;
  if (over) return over;
  const column = columns.find(({ id }) => id === overId);
  if (!column) return null;
  if (column.id === from.columnId) return from;
  return { columnId: column.id, index: Math.min(column.deals.length, shown(column.id)) };
}

/** The board with the card at a place. The index counts the column without the card; past the end is the end. */
export function moveCard(columns: readonly BoardColumn[], dealId: string, to: Place): BoardColumn[] {
  const found = findCard(columns, dealId);
  if (!found) return [...columns];
  const deal = { ...found.deal, status: to.columnId };
  return columns.map((column) => {
    if (column.id !== to.columnId && column.id !== found.place.columnId) return column;
    const deals = column.deals.filter(({ id }) => id !== dealId);
    return { ...column, deals: column.id === to.columnId ? deals.toSpliced(to.index, 0, deal) : deals };
  });
}

export function samePlace(first: Place, second: Place): boolean {
  return first.columnId === second.columnId && first.index === second.index;
}
