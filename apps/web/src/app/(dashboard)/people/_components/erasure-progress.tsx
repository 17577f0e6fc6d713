'use client';

import { Alert, Badge, Bar, Card } from '@abbotsford/ui';
import { useCallback, useEffect } from 'react';
import { useApi } from '@/features/session/services-provider';
import type { Erasure } from '@/lib/api-types';
import { useRefreshWhile } from '@/lib/use-refresh-while';
import { useResource } from '@/lib/use-resource';
import { describeCounts } from '../_lib/describe-held';
import { serviceLabels } from '../_lib/held-names.data';
import styles from './people.module.css';

/** How far an erasure is, until the last trace is gone. @param onCompleted the same function at each render */
export function ErasureProgress({ begun, onCompleted }: { begun: Erasure; onCompleted: () => void }) {
  const { people } = useApi();
  const load = useCallback((signal: AbortSignal) => people.erasure(begun.id, signal), [people, begun.id]);
  const resource = useResource(load);
  const erasure = resource.status === 'ready' ? resource.data : begun;
  const isCompleted = erasure.completed_at !== null;
  useRefreshWhile(!isCompleted, resource);
  useEffect(() => {
    if (isCompleted) onCompleted();
  }, [isCompleted, onCompleted]);

  const answered = erasure.parts.filter(({ at }) => at !== null).length;
  // The last step is that the streams are clean.
  const steps = erasure.parts.length + 1;
  return (
    <Card className={styles.card}>
      <h2>{isCompleted ? `${erasure.subject} is erased` : `Erasing ${erasure.subject}`}</h2>
      <Bar
        label="How far the erasure is"
        value={(answered + (isCompleted ? 1 : 0)) / steps}
        valueText={`${answered} of ${erasure.parts.length} parts are done`}
      />
      <ul className={styles.held}>
        {erasure.parts.map(({ service, at, counts }) => (
          <li key={service}>
            <strong>{serviceLabels[service] ?? service}</strong>{' '}
            {at === null ? <Badge>Waiting</Badge> : <Badge tone="good">Done</Badge>}
            {at === null ? null : <span className={styles.samples}>{describeCounts(counts)}</span>}
          </li>
        ))}
      </ul>
      {resource.status === 'failed' || (resource.status === 'ready' && resource.stale) ? (
        <Alert tone="warning">
          We could not ask how far it is. It goes on by itself, also when you leave this page.
        </Alert>
      ) : (
        <p role="status">
          {isCompleted
            ? 'Nothing is left, in no part of the platform. Backups are overwritten in their time.'
            : 'This goes on by itself, also when you leave this page. A part that is away does it when it is back.'}
        </p>
      )}
    </Card>
  );
}
