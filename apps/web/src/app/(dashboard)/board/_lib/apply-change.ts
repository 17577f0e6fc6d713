import type { BoardColumn, Deal } from '@/lib/api-types';
import { findCard } from './place-card';

/**
 * The board with a deal as it is now. A deal that is new to its column comes to the top, where the server puts it too.
 * An older version than the one shown changes nothing: messages may overtake each other.
 */
export function applyDeal(columns: readonly BoardColumn[], deal: Deal): BoardColumn[] {
  const known = findCard(columns, deal.id);
  if (known && known.deal.version >= deal.version) return [...columns];
  if (known?.place.columnId === deal.status) {
    return columns.map((column) =>
      column.id === deal.status
        ? { ...column, deals: column.deals.map((each) => (each.id === deal.id ? deal : each)) }
        : column,
    );
  }
  return removeDeal(columns, deal.id).map((column) =>
    column.id === deal.status ? { ...column, deals: [deal, ...column.deals] } : column,
  );
}

export function removeDeal(columns: readonly BoardColumn[], dealId: string): BoardColumn[] {
  return columns.map((column) =>
    column.deals.some(({ id }) => id === dealId)
      ? { ...column, deals: column.deals.filter(({ id }) => id !== dealId) }
      : column,
  );
}

/** Whether the board already shows this version of the deal, as after one's own change. */
export function showsVersion(columns: readonly BoardColumn[], deal: Deal): boolean {
  const known = findCard(columns, deal.id);
  return known !== null && known.deal.version >= deal.version;
}
