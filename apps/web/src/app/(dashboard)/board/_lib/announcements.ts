import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core';
import type { BoardColumn } from '@/lib/api-types';
import { findCard, type Place } from './place-card';

export const instructions: ScreenReaderInstructions = {
  draggable:
    'To move a deal, press Space or Enter on its move button. Then use the arrow keys: up and down within the column, left and right to other columns. Press Space or Enter again to drop it, or Escape to put it back.',
};

export interface BoardView {
  /** The board as it looks now, with the dragged card where it would land. */
  columns: readonly BoardColumn[];
  /** Where the card would land over this card or column. */
  placeOver: (dealId: string, overId: string) => Place | null;
}

/** What a screen reader says while a card is moved. */
export function boardAnnouncements(view: () => BoardView): Announcements {
  const nameOf = (id: string) => findCard(view().columns, id)?.deal.company_name ?? 'The deal';

  const describe = (place: Place) => {
    const column = view().columns.find(({ id }) => id === place.columnId);
    return `${column?.title ?? place.columnId}, place ${place.index + 1}`;
  };

  const isAt = (id: string, place: Place) => {
    const now = findCard(view().columns, id)?.place;
    return now?.columnId === place.columnId && now.index === place.index;
  };

  const placeOf = (activeId: string, overId: string | undefined) =>
    overId === undefined ? null : view().placeOver(activeId, overId);

  return {
    onDragStart: ({ active }) => {
      const id = String(active.id);
      const found = findCard(view().columns, id);
      return found ? `Picked up ${found.deal.company_name}. It is in ${describe(found.place)}.` : undefined;
    },
    onDragOver: ({ active, over }) => {
      const place = placeOf(String(active.id), over ? String(over.id) : undefined);
      if (!place) return `${nameOf(String(active.id))} is not over a column.`;
      // A card that is just picked up is over its own place: to say that would cut "Picked up" short.
      return isAt(String(active.id), place) ? undefined : `${nameOf(String(active.id))} is over ${describe(place)}.`;
    },
    onDragEnd: ({ active, over }) => {
      const place = placeOf(String(active.id), over ? String(over.id) : undefined);
      return place
        ? `${nameOf(String(active.id))} was dropped in ${describe(place)}.`
        : `${nameOf(String(active.id))} was put back.`;
    },
    onDragCancel: ({ active }) => `Moving was cancelled. ${nameOf(String(active.id))} is back in its place.`,
  };
}
