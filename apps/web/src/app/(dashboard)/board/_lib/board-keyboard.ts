import type { DroppableContainer, KeyboardCoordinateGetter, UniqueIdentifier } from '@dnd-kit/core';
import type { BoardDroppable } from './board-collision';

interface Spot {
  id: UniqueIdentifier;
  columnId: UniqueIdentifier;
  top: number;
  left: number;
}

/** Arrow keys while a card is moved: up and down card by card, left and right column by column at the same height. */
export const boardKeyboard: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const { active, collisionRect, droppableContainers, droppableRects, over } = context;
  if (!active || !collisionRect || !event.code.startsWith('Arrow')) return undefined;
  event.preventDefault();

  const spots = droppableContainers.getEnabled().flatMap((container) => spotOf(container, droppableRects));
  const columns = spots.filter(({ id, columnId }) => id === columnId).sort((a, b) => a.left - b.left);
  const cards = spots.filter(({ id, columnId }) => id !== columnId).sort((a, b) => a.top - b.top);

  const here = spots.find(({ id }) => id === (over?.id ?? active.id)) ?? spots.find(({ id }) => id === active.id);
  if (!here) return currentCoordinates;

  const target = (() => {
    if (event.code === 'ArrowUp' || event.code === 'ArrowDown') {
      const column = cards.filter(({ columnId }) => columnId === here.columnId);
      const index = column.findIndex(({ id }) => id === here.id);
      return column[index + (event.code === 'ArrowDown' ? 1 : -1)];
    }
    const index = columns.findIndex(({ id }) => id === here.columnId);
    const column = columns[index + (event.code === 'ArrowRight' ? 1 : -1)];
    if (!column) return undefined;
    const [nearest] = cards
      .filter(({ columnId }) => columnId === column.id)
      .sort((a, b) => Math.abs(a.top - collisionRect.top) - Math.abs(b.top - collisionRect.top));
    return nearest ?? column;
  })();

  return target ? { x: target.left, y: target.top } : currentCoordinates;
};

function spotOf(
  container: DroppableContainer,
  rects: ReadonlyMap<UniqueIdentifier, { top: number; left: number }>,
): Spot[] {
  const rect = rects.get(container.id);
  const data = container.data.current as BoardDroppable | undefined;
  if (!rect || !data) return [];
  const columnId = data.kind === 'card' ? data.columnId : container.id;
  return [{ id: container.id, columnId, top: rect.top, left: rect.left }];
}
