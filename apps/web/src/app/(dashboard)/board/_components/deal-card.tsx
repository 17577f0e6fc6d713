'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { memo } from 'react';
import type { Deal } from '@/lib/api-types';
import type { BoardDroppable } from '../_lib/board-collision';
import styles from './deal-card.module.css';
import { DealCardView } from './deal-card-view';

export interface DealCardProps {
  deal: Deal;
  columnId: string;
  onOpen: (dealId: string) => void;
}

/** A card that can be dragged by any part of it, by keyboard with its move button, and opened by its name. */
export const DealCard = memo(function DealCard({ deal, columnId, onOpen }: DealCardProps) {
  const data: BoardDroppable = { kind: 'card', columnId };
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: deal.id,
    data,
  });
  return (
    <li
      ref={setNodeRef}
      className={styles.item}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      {...listeners}
    >
      <DealCardView
        deal={deal}
        onOpen={() => onOpen(deal.id)}
        handle={
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={styles.handle}
            aria-label={`Move ${deal.company_name}`}
            aria-describedby={attributes['aria-describedby']}
            aria-roledescription="move button"
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
              {[3, 8, 13].flatMap((y) => [5, 11].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.4" />))}
            </svg>
          </button>
        }
      />
    </li>
  );
});
