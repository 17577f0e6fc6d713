'use client';

import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MeasuringStrategy,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragOverEvent,
} from '@dnd-kit/core';
import { useState } from 'react';
import type { BoardColumn, DealStage } from '@/lib/api-types';
import { boardAnnouncements, instructions } from '../_lib/announcements';
import { boardCollision } from '../_lib/board-collision';
import { boardKeyboard } from '../_lib/board-keyboard';
import { findCard, moveCard, placeCard, type Place } from '../_lib/place-card';
import styles from './board.module.css';
import { Column } from './column';
import { DealCardView } from './deal-card-view';

const SHOWN_AT_FIRST = 50;

export interface BoardColumnsProps {
  columns: BoardColumn[];
  /** The same columns with the cards that the reader wants to see. */
  visible: BoardColumn[];
  onMove: (dealId: string, to: Place) => void;
  onOpen: (dealId: string) => void;
}

/** The columns with drag and drop by mouse, touch and keyboard. */
export function BoardColumns({ columns, visible, onMove, onOpen }: BoardColumnsProps) {
  const [drag, setDrag] = useState<{ dealId: string; place: Place } | null>(null);
  const [shown, setShown] = useState<Partial<Record<DealStage, number>>>({});
  const sensors = useSensors(
    // A click opens the card; a few pixels of movement make it a drag.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that moves at once scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: boardKeyboard }),
  );

  const shownIn = (columnId: DealStage) => shown[columnId] ?? SHOWN_AT_FIRST;
  // While a card is dragged it is shown in the column that it is over.
  const preview = drag ? moveCard(columns, drag.dealId, drag.place) : columns;
  const previewVisible = drag ? moveCard(visible, drag.dealId, drag.place) : visible;
  const dragged = drag ? findCard(preview, drag.dealId)?.deal : undefined;
  const placeOver = (dealId: string, overId: string) => placeCard(preview, dealId, overId, shownIn);

  const over = ({ active, over: target }: DragOverEvent) => {
    const dealId = String(active.id);
    const place = target && placeOver(dealId, String(target.id));
    if (!place) return;
    // Within a column the others make room by themselves.
    setDrag((current) => (current?.place.columnId === place.columnId ? current : { dealId, place }));
  };

  const end = ({ active, over: target }: DragEndEvent) => {
    const dealId = String(active.id);
    const place = target && placeOver(dealId, String(target.id));
    setDrag(null);
    if (place) onMove(dealId, place);
  };

  return (
    <DndContext
      id="board"
      sensors={sensors}
      collisionDetection={boardCollision}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{
        announcements: boardAnnouncements(() => ({ columns: preview, placeOver })),
        screenReaderInstructions: instructions,
      }}
      onDragStart={({ active }) => {
        const found = findCard(columns, String(active.id));
        if (found) setDrag({ dealId: found.deal.id, place: found.place });
      }}
      onDragOver={over}
      onDragEnd={end}
      onDragCancel={() => setDrag(null)}
    >
      <div className={styles.columns}>
        {previewVisible.map((column) => (
          <Column
            key={column.id}
            column={column}
            shown={shownIn(column.id)}
            onShowMore={() => setShown({ ...shown, [column.id]: shownIn(column.id) + SHOWN_AT_FIRST })}
            onOpen={onOpen}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>{dragged ? <DealCardView deal={dragged} lifted /> : null}</DragOverlay>
    </DndContext>
  );
}
