import { pointerWithin, type CollisionDetection, type Over } from '@dnd-kit/core';
import type { BoardColumn, DealStage } from '@/lib/api-types';
import type { Place } from './place-card';

/** What a droppable on the board tells of itself. */
export interface DropTarget {
  columnId: DealStage;
  /** Among its cards that are shown, the place at this height of the window; the end for Infinity. */
  indexAt: (y: number) => number;
  /** It lies over the columns. */
  above?: boolean;
}

const targetOf = (data: { current?: unknown }): DropTarget | undefined => data.current as DropTarget | undefined;

/** What is under the pointer: the bar of stages where it is shown, else a column. */
export const boardCollision: CollisionDetection = (args) => {
  const hits = pointerWithin(args);
  const above = hits.find(({ id }) => {
    const container = args.droppableContainers.find((each) => each.id === id);
    return container !== undefined && targetOf(container.data)?.above;
  });
  return above ? [above] : hits.slice(0, 1);
};

/** The place of a card that is held over a column, by the middle of the card; counted without the card. */
export function placeOver(
  columns: readonly BoardColumn[],
  dealId: string,
  held: { top: number; height: number } | null,
  over: Pick<Over, 'data'>,
): Place | null {
  const target = targetOf(over.data);
  if (!target || !held) return null;
  const { columnId } = target;
  const index = target.indexAt(held.top + held.height / 2);
  const own = columns.find(({ id }) => id === columnId)?.deals.findIndex(({ id }) => id === dealId) ?? -1;
  return { columnId, index: own >= 0 && own < index ? index - 1 : index };
}
