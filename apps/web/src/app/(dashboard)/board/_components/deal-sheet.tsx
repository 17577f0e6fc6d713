'use client';

import { Sheet } from '@abbotsford/ui';
import { useCallback, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import type { useColleagues } from '@/features/colleagues/use-colleagues';
import { useApi } from '@/features/session/services-provider';
import type { BoardColumn, Card, Deal } from '@/lib/api-types';
import { useResource } from '@/lib/use-resource';
import type { Drafts } from '../_lib/drafts';
import { newestDeal } from '../_lib/current-deal';
import { findCard } from '../_lib/place-card';
import { DealActivities } from './deal-activities';
import { DealConversations } from './deal-conversations';
import { DealEditor } from './deal-editor';
import styles from './deal-sheet.module.css';

export interface DealSheetProps {
  dealId: string;
  columns: BoardColumn[];
  colleagues: ReturnType<typeof useColleagues>;
  drafts: Drafts;
  onUnsaved: (unsaved: boolean) => void;
  onChanged: (deal: Card) => void;
  onDeleted: (dealId: string) => void;
  onClose: () => void;
}

/** A deal beside the board: what is known of it, to be changed in place, and what happened to it. */
export function DealSheet(props: DealSheetProps) {
  const { dealId, columns, colleagues, drafts, onUnsaved, onChanged, onDeleted, onClose } = props;
  const t = useTranslations('board');
  const { deals } = useApi();
  const load = useCallback((signal: AbortSignal) => deals.get(dealId, signal), [deals, dealId]);
  const resource = useResource(load);
  const card = findCard(columns, dealId)?.deal ?? null;
  const read = resource.status === 'ready' ? resource.data : null;
  const deal = newestDeal(read, card);
  // What changed it told all but the notes: this one deal is read again.
  const news = card && deal && card.version > deal.version ? card.version : null;
  const { refresh } = resource;
  useEffect(() => {
    if (news !== null) refresh();
  }, [news, refresh]);

  const changed = (now: Deal) => {
    resource.mutate(() => now);
    onChanged(now);
  };

  return (
    <Sheet
      title={deal?.company_name ?? card?.company_name ?? t('sheet.title')}
      closeLabel={t('sheet.close')}
      onClose={onClose}
      focusAfterwards={() => document.querySelector<HTMLElement>(`[data-card="${dealId}"]`)}
    >
      {deal ? (
        <DealEditor
          deal={deal}
          columns={columns}
          colleagues={colleagues}
          drafts={drafts}
          onUnsaved={onUnsaved}
          onChanged={changed}
          onDeleted={onDeleted}
          onClose={onClose}
        >
          <section className={styles.section} aria-label={t('sheet.conversations')}>
            <DealConversations deal={deal} />
          </section>
          <section className={styles.section} aria-label={t('activities.title')}>
            <h3>{t('activities.title')}</h3>
            <DealActivities deal={deal} columns={columns} nameOf={colleagues.nameOf} />
          </section>
        </DealEditor>
      ) : resource.status === 'failed' ? (
        <div className={styles.message}>
          {resource.problem.status === 404 ? (
            <p>{t('sheet.gone')}</p>
          ) : (
            <ProblemView problem={resource.problem} onRetry={resource.retry} />
          )}
        </div>
      ) : (
        <p role="status" className={styles.message}>
          {t('sheet.loading')}
        </p>
      )}
    </Sheet>
  );
}
