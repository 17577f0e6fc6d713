'use client';

import { classNames } from '@abbotsford/ui';
import { useDroppable } from '@dnd-kit/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardColumn, Card } from '@/lib/api-types';
import { formatMoney } from '@/lib/format';
import type { DropTarget } from '../_lib/place-over';
import { sumsOf } from '../_lib/sums';
import styles from './column.module.css';
import { DealCard } from './deal-card';
import { QuickAdd } from './quick-add';
import type { Carried } from './use-carried-card';

/** About what a card takes, in pixels, until it is measured. */
const CARD_HEIGHT = 138;
const GAP = 8;

export interface ColumnProps {
  column: BoardColumn;
  helpId: string;
  openId: string | null;
  draggedId: string | null;
  /** Where a dragged card would go, counted without it. */
  dropAt: number | null;
  /** The card that is moved by keyboard, if it is here now. */
  carried: Carried | null;
  onOpen: (dealId: string) => void;
  onAdded: (deal: Card) => void;
}

/** A column that scrolls by itself; of its cards only those in sight are there. */
export const Column = memo(function Column(props: ColumnProps) {
  const { column, helpId, openId, draggedId, dropAt, carried, onOpen, onAdded } = props;
  const t = useTranslations('board');
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { deals } = column;
  const virtual = useVirtualizer({
    count: deals.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (index) => deals[index]?.id ?? index,
    gap: GAP,
    overscan: 3,
    // A card that has the focus stays there, wherever the column is scrolled to.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const range = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
      const kept = [focusedCard(list.current), carried?.dealId, draggedId].map((id) =>
        deals.findIndex((deal) => deal.id === id),
      );
      const extra = kept.filter((index) => index >= 0 && index < count && !range.includes(index));
      return [...new Set([...range, ...extra])].toSorted((a, b) => a - b);
    },
  });

  const indexAt = (y: number): number => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const below = virtual.measurementsCache.findIndex(({ start, size }) => top + start + size / 2 > y);
    return below < 0 ? deals.length : below;
  };
  const data: DropTarget = { columnId: column.id, indexAt };
  const { setNodeRef, isOver } = useDroppable({ id: column.id, data });
  const titleId = `column-${column.id}`;
  const { count, value, weighted } = sumsOf(column);
  const carriedIndex = carried?.place.index ?? null;

  useEffect(() => {
    if (carriedIndex !== null) virtual.scrollToIndex(carriedIndex);
  }, [carriedIndex, virtual]);

  return (
    <section
      className={classNames(styles.column, isOver && styles.over)}
      aria-labelledby={titleId}
      data-stage={column.id}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {column.title}
        </h2>
        <p className={styles.sum}>{t('column.sum', { count, value: formatMoney(value) })}</p>
        {value > 0 && column.probability > 0 && column.probability < 100 ? (
          <p className={styles.sum}>
            {t('column.weighted', { weighted: formatMoney(weighted), probability: column.probability })}
          </p>
        ) : null}
        <QuickAdd column={column} onAdded={onAdded} />
      </header>
      <div
        ref={(element) => {
          scroller.current = element;
          setNodeRef(element);
        }}
        className={styles.scroller}
      >
        <ul ref={list} className={styles.cards} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const deal = deals[index];
            return deal ? (
              <DealCard
                key={key}
                deal={deal}
                index={index}
                start={start}
                size={deals.length}
                measure={virtual.measureElement}
                helpId={helpId}
                isOpen={deal.id === openId}
                isCarried={deal.id === carried?.dealId}
                isDragged={deal.id === draggedId}
                onOpen={onOpen}
              />
            ) : null;
          })}
          {dropAt === null ? null : (
            <li
              className={styles.line}
              aria-hidden="true"
              data-drop-line=""
              style={{ transform: `translateY(${lineAt(dropAt)}px)` }}
            />
          )}
        </ul>
      </div>
    </section>
  );

  /** The height between the cards where one would go. The dragged one is still among them. */
  function lineAt(place: number): number {
    const own = deals.findIndex(({ id }) => id === draggedId);
    const index = own >= 0 && own <= place ? place + 1 : place;
    return Math.max(0, (virtual.measurementsCache[index]?.start ?? virtual.getTotalSize() + GAP) - GAP / 2);
  }
});

function focusedCard(list: HTMLElement | null): string | undefined {
  const active = document.activeElement;
  const item = list?.contains(active) ? active?.closest<HTMLElement>('[data-deal]') : null;
  return item?.dataset.deal;
}
