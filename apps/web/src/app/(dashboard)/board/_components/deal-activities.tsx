'use client';

import { Skeleton, VisuallyHidden } from '@abbotsford/ui';
import { useCallback } from 'react';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import { describeActivity } from '../_lib/describe-activity';
import styles from './deal-form.module.css';

export function DealActivities({ dealId }: { dealId: string }) {
  const { deals } = useApi();
  const load = useCallback((signal: AbortSignal) => deals.activities(dealId, signal), [deals, dealId]);
  const activities = useResource(load);

  if (activities.status === 'failed') return <ProblemView problem={activities.problem} onRetry={activities.retry} />;
  if (activities.status === 'loading') {
    return (
      <div className={styles.activities}>
        <VisuallyHidden>Loading what happened</VisuallyHidden>
        <Skeleton width="70%" />
        <Skeleton width="55%" />
      </div>
    );
  }
  if (activities.data.length === 0) return <p>Nothing yet.</p>;
  return (
    <ul className={styles.activities}>
      {activities.data.map((activity) => (
        <li key={activity.id} className={styles.activity}>
          <time dateTime={activity.at}>{formatDateTime(activity.at)}</time>
          {describeActivity(activity).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}
