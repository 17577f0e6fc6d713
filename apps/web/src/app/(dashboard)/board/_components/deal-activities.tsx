'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import type { NameOf } from '@/features/colleagues/use-colleagues';
import { useApi } from '@/features/session/services-provider';
import type { BoardColumn, Deal } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useRefreshOn } from '@/lib/use-refresh-on';
import { useResource } from '@/lib/use-resource';
import { describeActivity } from '../_lib/describe-activity';
import styles from './deal-sheet.module.css';

export interface DealActivitiesProps {
  deal: Deal;
  columns: readonly BoardColumn[];
  nameOf: NameOf;
}

/** Who changed what, newest first. */
export function DealActivities({ deal, columns, nameOf }: DealActivitiesProps) {
  const t = useTranslations('board');
  const { deals } = useApi();
  const load = useCallback((signal: AbortSignal) => deals.activities(deal.id, signal), [deals, deal.id]);
  const activities = useResource(load);
  useRefreshOn(String(deal.version), activities.refresh);

  if (activities.status === 'failed') return <ProblemView problem={activities.problem} onRetry={activities.retry} />;
  if (activities.status === 'loading') return <p className={styles.muted}>{t('activities.loading')}</p>;
  return (
    <ul className={styles.activities}>
      {activities.data.map((activity) => (
        <li key={activity.id} className={styles.activity}>
          <p className={styles.muted}>
            <time dateTime={activity.at}>{formatDateTime(activity.at)}</time>, {nameOf(activity.actor_id)}
          </p>
          {describeActivity(activity, { t, columns }).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}
