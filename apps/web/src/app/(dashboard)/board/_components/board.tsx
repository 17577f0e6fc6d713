'use client';

import { Alert, Button, EmptyState } from '@abbotsford/ui';
import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailedPage } from '@/components/failed-page';
import { useColleagues } from '@/features/colleagues/use-colleagues';
import { LiveBadge } from '@/features/live/live-badge';
import { useLeaveGuard } from '@/lib/use-leave-guard';
import { useNow } from '@/lib/use-now';
import { isFiltered, passes, readFilter, writeAddress, type BoardFilter } from '../_lib/board-filter';
import { Drafts } from '../_lib/drafts';
import { isClosed } from '../_lib/deal-fields';
import { findCard, type Place } from '../_lib/place-card';
import styles from './board.module.css';
import { BoardColumns } from './board-columns';
import { BoardFilterForm } from './board-filter-form';
import { BoardHeading } from './board-heading';
import { BoardSkeleton } from './board-skeleton';
import { DealSheet } from './deal-sheet';
import { NewDealDialog } from './new-deal-dialog';
import { ReasonDialog } from './reason-dialog';
import { useBoard } from './use-board';

/** Next reads the address from here too; its own router would ask the server at every letter of a search. */
function goTo(filter: BoardFilter, dealId: string | null, how: 'pushState' | 'replaceState'): void {
  window.history[how](null, '', writeAddress(filter, dealId));
}

export function Board() {
  const t = useTranslations('board');
  const colleagues = useColleagues();
  const { resource, live, move, show, hide } = useBoard(colleagues.nameOf);
  const query = useSearchParams();
  const filter = useMemo(() => readFilter(query), [query]);
  const openId = query.get('deal');
  const now = useNow();
  const [creating, setCreating] = useState(false);
  const [asking, setAsking] = useState<{ dealId: string; to: Place; stage: 'won' | 'lost' } | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const drafts = useMemo(() => new Drafts(() => sessionStorage, colleagues.myId ?? ''), [colleagues.myId]);
  useLeaveGuard({ active: unsaved });

  const data = resource.status === 'ready' ? resource.data : null;
  const visible = useMemo(() => {
    if (data === null || !isFiltered(filter)) return data;
    const isShown = passes(filter, now);
    return data.map((column) => ({ ...column, deals: column.deals.filter(isShown) }));
  }, [data, filter, now]);

  const open = useCallback(
    (dealId: string | null) => {
      if (dealId === openId) return;
      if (unsaved && !window.confirm(t('sheet.discard'))) return;
      if (openId !== null) drafts.write(openId, {});
      setUnsaved(false);
      goTo(filter, dealId, openId === null ? 'pushState' : 'replaceState');
    },
    [filter, openId, unsaved, drafts, t],
  );

  if (resource.status === 'loading') return <BoardSkeleton />;
  if (resource.status === 'failed')
    return <FailedPage title={t('title')} problem={resource.problem} onRetry={resource.retry} />;

  const columns = resource.data;
  const shown = visible ?? columns;
  const found = shown.reduce((sum, { deals }) => sum + deals.length, 0);
  const empty = columns.every(({ deals }) => deals.length === 0);

  /** A card that is won or lost gets its reason first. */
  const drop = (dealId: string, to: Place) => {
    const card = findCard(columns, dealId)?.deal;
    if (card && card.status !== to.columnId && isClosed(to.columnId)) {
      setAsking({ dealId, to, stage: to.columnId });
    } else {
      move(dealId, to);
    }
  };

  return (
    <div className={styles.page}>
      <BoardHeading columns={columns} badge={<LiveBadge status={live} />} onNew={() => setCreating(true)} />
      <BoardFilterForm
        filter={filter}
        columns={columns}
        me={colleagues.me}
        onChoose={(next) => goTo(next, openId, 'replaceState')}
      />
      {resource.stale ? <Alert tone="warning">{t('stale', { problem: resource.stale.message })}</Alert> : null}
      <p role="status" className={styles.found}>
        {isFiltered(filter) ? t('found', { count: found }) : null}
      </p>
      <div className={styles.body} data-beside={openId !== null || undefined}>
        {empty ? (
          <EmptyState
            title={t('empty.title')}
            action={<Button onClick={() => setCreating(true)}>{t('empty.add')}</Button>}
          >
            {t('empty.text')}
          </EmptyState>
        ) : (
          <BoardColumns columns={columns} visible={shown} openId={openId} onDrop={drop} onOpen={open} onAdded={show} />
        )}
        {openId === null ? null : (
          <DealSheet
            key={openId}
            dealId={openId}
            columns={columns}
            colleagues={colleagues}
            drafts={drafts}
            onUnsaved={setUnsaved}
            onChanged={show}
            onDeleted={(dealId) => {
              hide(dealId);
              drafts.write(dealId, {});
              setUnsaved(false);
              goTo(filter, null, 'replaceState');
            }}
            onClose={() => open(null)}
          />
        )}
      </div>
      {creating ? (
        <NewDealDialog columns={columns} me={colleagues.me} onClose={() => setCreating(false)} onCreated={show} />
      ) : null}
      {asking ? (
        <ReasonDialog
          stage={asking.stage}
          company={findCard(columns, asking.dealId)?.deal.company_name ?? ''}
          onChosen={(reason) => {
            setAsking(null);
            move(asking.dealId, asking.to, reason);
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}
