'use client';

import { Alert, Badge, Bar, Card } from '@abbotsford/ui';
import { useCallback, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import type { Erasure } from '@/lib/api-types';
import { useRefreshWhile } from '@/lib/use-refresh-while';
import { useResource } from '@/lib/use-resource';
import { describeCounts, serviceName } from '../_lib/describe-held';
import styles from './people.module.css';

/** How far an erasure is, until the last trace is gone. @param onCompleted the same function at each render */
export function ErasureProgress({ begun, onCompleted }: { begun: Erasure; onCompleted: () => void }) {
  const t = useTranslations('people');
  const { people } = useApi();
  const load = useCallback((signal: AbortSignal) => people.erasure(begun.id, signal), [people, begun.id]);
  const resource = useResource(load);
  const erasure = resource.status === 'ready' ? resource.data : begun;
  const { subject } = erasure;
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
      <h2>{isCompleted ? t('progress.erased', { subject }) : t('progress.erasing', { subject })}</h2>
      <Bar
        label={t('progress.label')}
        value={(answered + (isCompleted ? 1 : 0)) / steps}
        valueText={t('progress.parts', { done: answered, all: erasure.parts.length })}
      />
      <ul className={styles.held}>
        {erasure.parts.map(({ service, at, counts }) => (
          <li key={service}>
            <strong>{serviceName(service, t)}</strong>{' '}
            {at === null ? <Badge>{t('progress.waiting')}</Badge> : <Badge tone="good">{t('progress.done')}</Badge>}
            {at === null ? null : <span className={styles.samples}>{describeCounts(counts, t)}</span>}
          </li>
        ))}
      </ul>
      {resource.status === 'failed' || (resource.status === 'ready' && resource.stale) ? (
        <Alert tone="warning">{t('progress.unknown')}</Alert>
      ) : (
        <p role="status">{isCompleted ? t('progress.nothingLeft') : t('progress.goesOn')}</p>
      )}
    </Card>
  );
}
