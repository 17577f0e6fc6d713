'use client';

import { useDraggable } from '@dnd-kit/core';
import { memo, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Card } from '@/lib/api-types';
import styles from './deal-card.module.css';
import { DealCardView } from './deal-card-view';

export interface DealCardProps {
  deal: Card;
  /** Its place among `size` cards, and the pixels above it. */
  index: number;
  size: number;
  start: number;
  measure: (element: HTMLElement | null) => void;
  helpId: string;
  isOpen: boolean;
  isCarried: boolean;
  isDragged: boolean;
  onOpen: (dealId: string) => void;
}

/** So long after it was moved by keyboard, a card that comes to another column takes the focus with it. */
const FOLLOWED_MS = 10_000;
let lastCarried = { id: '', at: 0 };

/** A card that is dragged by any part of it, carried with its move button, and opened by a click anywhere on it. */
export const DealCard = memo(function DealCard(props: DealCardProps) {
  const { deal, index, size, start, measure, helpId, isOpen, isCarried, isDragged, onOpen } = props;
  const t = useTranslations('board');
  const { listeners, setNodeRef } = useDraggable({ id: deal.id });
  const handle = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (isCarried) lastCarried = { id: deal.id, at: Date.now() };
    const isFollowed = lastCarried.id === deal.id && Date.now() - lastCarried.at < FOLLOWED_MS;
    const isLeftAlone = isFollowed && document.activeElement === document.body;
    if (isCarried || isLeftAlone) handle.current?.focus({ preventScroll: true });
    // A card that only comes to another place loses the focus too.
  }, [isCarried, deal.id, index]);

  useEffect(() => {
    // One that was put back may stand where the column is not scrolled to.
    if (!isCarried && document.activeElement === handle.current) handle.current?.scrollIntoView({ block: 'nearest' });
  }, [isCarried]);

  return (
    <li
      ref={(element) => {
        setNodeRef(element);
        measure(element);
      }}
      className={styles.item}
      aria-setsize={size}
      aria-posinset={index + 1}
      data-index={index}
      data-deal={deal.id}
      data-dragging={isDragged || undefined}
      data-carried={isCarried || undefined}
      style={{ transform: `translateY(${start}px)` }}
      {...listeners}
    >
      <DealCardView
        deal={deal}
        isOpen={isOpen}
        onOpen={onOpen}
        handle={
          <button
            type="button"
            ref={handle}
            className={styles.handle}
            aria-label={t('move.button', { company: deal.company_name })}
            aria-describedby={helpId}
            aria-pressed={isCarried}
            data-moves={deal.id}
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
