import type { BoardColumn, Card } from '@/lib/api-types';
import { findCard } from './place-card';

/**
 * The board with a card as it is now, at the place that its rank says. Cards and columns that it does not concern stay
 * the same objects, so that they are not drawn again. An older version than the one shown changes nothing: messages
 * may overtake each other.
 */
export function applyDeal(columns: readonly BoardColumn[], card: Card): BoardColumn[] {
  const known = findCard(columns, card.id)?.deal;
  if (known && known.version >= card.version && known.rank === card.rank) return [...columns];
  if (known && known.version > card.version) return [...columns];
  return insert(removeDeal(columns, card.id), card);
}

export function removeDeal(columns: readonly BoardColumn[], dealId: string): BoardColumn[] {
  return columns.map((column) =>
    column.deals.some(({ id }) => id === dealId)
      ? { ...column, deals: column.deals.filter(({ id }) => id !== dealId) }
      : column,
  );
}

function insert(columns: readonly BoardColumn[], card: Card): BoardColumn[] {
  return columns.map((column) => {
    if (column.id !== card.status) return column;
    const below = column.deals.findIndex((other) => comesBefore(card, other));
    return { ...column, deals: column.deals.toSpliced(below < 0 ? column.deals.length : below, 0, card) };
  });
}

/** The order of a column; of two that share a place the id decides, as on the server. */
const comesBefore = (a: Card, b: Card): boolean => a.rank < b.rank || (a.rank === b.rank && a.id < b.id);
