'use client';

import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragMoveEvent,
} from '@dnd-kit/core';
import { VisuallyHidden } from '@abbotsford/ui';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardColumn, Card } from '@/lib/api-types';
import { findCard, moveCard, samePlace, wholePlace, type Place } from '../_lib/place-card';
import { boardCollision, placeOver } from '../_lib/place-over';
import styles from './board.module.css';
import { Column } from './column';
import { DealCardView } from './deal-card-view';
import { StageBar } from './stage-bar';
import { useCarriedCard } from './use-carried-card';

export interface BoardColumnsProps {
  columns: BoardColumn[];
  /** The same columns with the cards that the reader wants to see. */
  visible: BoardColumn[];
  openId: string | null;
  onDrop: (dealId: string, to: Place) => void;
  onOpen: (dealId: string) => void;
  onAdded: (deal: Card) => void;
}

const silent = () => undefined;
/** What is dragged with a pointer is seen; by keyboard cards are carried, and told of by useCarriedCard. */
const saysNothing = {
  announcements: { onDragStart: silent, onDragOver: silent, onDragEnd: silent, onDragCancel: silent },
  screenReaderInstructions: { draggable: '' },
};
const HELP_ID = 'how-cards-move';

/** The columns with drag and drop by mouse, touch and keyboard. */
export function BoardColumns({ columns, visible, openId, onDrop, onOpen, onAdded }: BoardColumnsProps) {
  const t = useTranslations('board');
  const [dragged, setDragged] = useState<Card | null>(null);
  const [over, setOver] = useState<Place | null>(null);
  const sensors = useSensors(
    // A click opens the card; a few pixels of movement make it a drag.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that moves at once scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 300, tolerance: 8 } }),
  );

  const drop = useCallback(
    (dealId: string, to: Place) => onDrop(dealId, wholePlace(columns, visible, dealId, to)),
    [columns, visible, onDrop],
  );
  const { carried, announcement, handlers } = useCarriedCard(visible, drop);
  const shown = useMemo(
    () => (carried ? moveCard(visible, carried.dealId, carried.place) : visible),
    [visible, carried],
  );

  const place = ({ active, over: target }: DragMoveEvent | DragEndEvent) =>
    target && placeOver(visible, String(active.id), active.rect.current.translated, target);
  const follow = (event: DragMoveEvent) => {
    const next = place(event);
    // Only what changes is drawn: the line where the card would go.
    setOver((current) => (next && current && samePlace(next, current) ? current : next));
  };
  const end = (event: DragEndEvent) => {
    const to = place(event);
    setDragged(null);
    setOver(null);
    if (to) drop(String(event.active.id), to);
  };

  return (
    <DndContext
      id="board"
      sensors={sensors}
      collisionDetection={boardCollision}
      accessibility={saysNothing}
      onDragStart={({ active }) => setDragged(findCard(visible, String(active.id))?.deal ?? null)}
      onDragMove={follow}
      onDragOver={follow}
      onDragEnd={end}
      onDragCancel={() => {
        setDragged(null);
        setOver(null);
      }}
    >
      <VisuallyHidden>
        <span id={HELP_ID}>{t('move.help')}</span>
      </VisuallyHidden>
      <p role="status" className={styles.announcement}>
        {announcement}
      </p>
      <div className={styles.columns} data-dragging={dragged !== null || undefined} {...handlers}>
        {shown.map((column) => (
          <Column
            key={column.id}
            column={column}
            helpId={HELP_ID}
            openId={openId}
            draggedId={dragged?.id ?? null}
            dropAt={over?.columnId === column.id ? over.index : null}
            carried={carried?.place.columnId === column.id ? carried : null}
            onOpen={onOpen}
            onAdded={onAdded}
          />
        ))}
      </div>
      {dragged ? <StageBar columns={columns} /> : null}
      <DragOverlay dropAnimation={null}>{dragged ? <DealCardView deal={dragged} lifted /> : null}</DragOverlay>
    </DndContext>
  );
}
