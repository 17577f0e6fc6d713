'use client';

import { Button, classNames } from '@abbotsford/ui';
import { useDroppable } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { BoardColumn } from '@/lib/api-types';
import type { BoardDroppable } from '../_lib/board-collision';
import { describeDeals } from '../_lib/describe-deals';
import boardStyles from './board.module.css';
import styles from './column.module.css';
import { DealCard } from './deal-card';

export interface ColumnProps {
  column: BoardColumn;
  /** How many cards are shown; the rest comes on request, for a column may have hundreds. */
  shown: number;
  onShowMore: () => void;
  onOpen: (dealId: string) => void;
}

export function Column({ column, shown, onShowMore, onOpen }: ColumnProps) {
  const data: BoardDroppable = { kind: 'column' };
  const { setNodeRef, isOver } = useDroppable({ id: column.id, data });
  const cards = column.deals.slice(0, shown);
  const hidden = column.deals.length - cards.length;
  const titleId = `column-${column.id}`;

  return (
    <section
      ref={setNodeRef}
      className={classNames(boardStyles.column, isOver && styles.over)}
      aria-labelledby={titleId}
      data-stage={column.id}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {column.title}
        </h2>
        <p className={styles.sum}>{column.deals.length === 0 ? 'Empty' : describeDeals(column.deals)}</p>
      </header>
      <SortableContext items={cards.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ul className={styles.cards}>
          {cards.map((deal) => (
            <DealCard key={deal.id} deal={deal} columnId={column.id} onOpen={onOpen} />
          ))}
        </ul>
      </SortableContext>
      {hidden > 0 ? (
        <Button variant="quiet" size="small" onClick={onShowMore}>
          Show more ({hidden} left)
        </Button>
      ) : null}
    </section>
  );
}
