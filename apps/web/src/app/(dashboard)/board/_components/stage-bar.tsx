'use client';

import { classNames } from '@abbotsford/ui';
import { useDroppable } from '@dnd-kit/core';
import { useTranslations } from 'use-intl';
import type { BoardColumn } from '@/lib/api-types';
import type { DropTarget } from '../_lib/place-over';
import styles from './stage-bar.module.css';

/** On a phone, where a column fills the screen: while a card is dragged all stages are in reach. */
export function StageBar({ columns }: { columns: readonly BoardColumn[] }) {
  const t = useTranslations('board');
  return (
    <div className={styles.bar} role="group" aria-label={t('move.stages')}>
      {columns.map((column) => (
        <Stage key={column.id} column={column} />
      ))}
    </div>
  );
}

function Stage({ column }: { column: BoardColumn }) {
  const data: DropTarget = { columnId: column.id, indexAt: () => 0, above: true };
  const { setNodeRef, isOver } = useDroppable({ id: `bar-${column.id}`, data });
  return (
    <span ref={setNodeRef} className={classNames(styles.stage, isOver && styles.over)} data-bar-stage={column.id}>
      {column.title}
    </span>
  );
}
