import {
  closestCenter,
  pointerWithin,
  rectIntersection,
  type CollisionDetection,
  type DroppableContainer,
} from '@dnd-kit/core';

/** What a droppable on the board tells of itself. */
export type BoardDroppable = { kind: 'column' } | { kind: 'card'; columnId: string };

function dataOf(container: DroppableContainer): Partial<{ kind: string; columnId: string }> {
  return container.data.current ?? {};
}

/**
 * First the column that the card is in, then the nearest card there. Below the last card it is the column itself: then
 * the card goes to the end.
 */
export const boardCollision: CollisionDetection = (args) => {
  const columns = args.droppableContainers.filter((container) => dataOf(container).kind === 'column');
  const among = { ...args, droppableContainers: columns };
  const [column] = [
    ...(args.pointerCoordinates ? pointerWithin(among) : rectIntersection(among)),
    ...closestCenter(among),
  ];
  if (!column) return [];

  const cards = args.droppableContainers.filter(
    (container) => dataOf(container).kind === 'card' && dataOf(container).columnId === column.id,
  );
  const bottom = Math.max(...cards.map((card) => args.droppableRects.get(card.id)?.bottom ?? -Infinity));
  const middle = args.collisionRect.top + args.collisionRect.height / 2;
  if (middle > bottom) return [column];
  return closestCenter({ ...args, droppableContainers: cards });
};
