'use client';

import { Alert, Button, EmptyState } from '@abbotsford/ui';
import { useState } from 'react';
import { ProblemView } from '@/components/problem-view';
import { LiveBadge } from '@/features/live/live-badge';
import { formatCount } from '@/lib/format';
import { describeDeals } from '../_lib/describe-deals';
import { filterBoard } from '../_lib/filter-board';
import { findCard } from '../_lib/place-card';
import styles from './board.module.css';
import { BoardColumns } from './board-columns';
import { BoardSkeleton } from './board-skeleton';
import { DealDialog } from './deal-dialog';
import { NewDealDialog } from './new-deal-dialog';
import { useBoard } from './use-board';

const closedStages: readonly string[] = ['won', 'lost'];

export function Board() {
  const { resource, live, move, show, hide } = useBoard();
  const [query, setQuery] = useState('');
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);

  if (resource.status === 'loading') return <BoardSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;

  const columns = resource.data;
  const visible = filterBoard(columns, query);
  const open = columns.filter(({ id }) => !closedStages.includes(id)).flatMap(({ deals }) => deals);
  const found = visible.reduce((sum, { deals }) => sum + deals.length, 0);
  const selected = selectedId === null ? null : findCard(columns, selectedId);
  const empty = columns.every(({ deals }) => deals.length === 0);

  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <div className={styles.heading}>
          <h1 className={styles.title}>Deals</h1>
          <LiveBadge status={live} />
          <p className={styles.total}>{describeDeals(open, 'open deal')}</p>
        </div>
        <div className={styles.tools}>
          <input
            type="search"
            className={styles.search}
            aria-label="Find a deal"
            placeholder="Find a deal"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <Button onClick={() => setCreating(true)}>New deal</Button>
        </div>
      </div>
      {resource.stale ? <Alert tone="warning">The board may be out of date: {resource.stale.message}</Alert> : null}
      <p role="status" className={styles.found}>
        {query.trim() === '' ? null : found === 0 ? 'No deal matches.' : `${formatCount(found, 'deal')} found.`}
      </p>
      {empty ? (
        <EmptyState title="No deals yet" action={<Button onClick={() => setCreating(true)}>Add the first deal</Button>}>
          When a visitor qualifies in the chat, the deal appears here by itself.
        </EmptyState>
      ) : (
        <BoardColumns columns={columns} visible={visible} onMove={move} onOpen={setSelectedId} />
      )}
      {creating ? <NewDealDialog onClose={() => setCreating(false)} onCreated={show} /> : null}
      {selected ? (
        <DealDialog
          key={selected.deal.id}
          deal={selected.deal}
          onChanged={show}
          onDeleted={hide}
          onClose={() => setSelectedId(null)}
        />
      ) : null}
    </div>
  );
}
