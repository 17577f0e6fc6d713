'use client';

import Link from 'next/link';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import { formatDateTime } from '@/lib/format';
import { useRefreshOn } from '@/lib/use-refresh-on';
import { useRefreshWhile } from '@/lib/use-refresh-while';
import { useResource } from '@/lib/use-resource';
import styles from './talk.module.css';
import { Transcript } from './transcript';
import { transcriptOf } from './transcript-of';

export interface TalkProps {
  id: string;
  /** When what came of it last changed: the talk goes on then. */
  changedAt: string;
  /** Who talks with the bot; else a visitor. */
  who?: string;
}

/** One conversation with a bot, for staff. */
export function Talk({ id, changedAt, who }: TalkProps) {
  const t = useTranslations('transcript');
  const { conversations } = useApi();
  const load = useCallback((signal: AbortSignal) => conversations.get(id, signal), [conversations, id]);
  const resource = useResource(load);
  useRefreshOn(changedAt, resource.refresh);
  // Much is said that changes nothing else.
  useRefreshWhile(resource.status === 'ready' && resource.data.status === 'ongoing', resource);
  if (resource.status === 'loading') return <p role="status">{t('reading')}</p>;
  if (resource.status === 'failed') {
    if (resource.problem.status !== 404) return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
    return <p>{t('gone')}</p>;
  }
  const { created_at, status } = resource.data;
  return (
    <>
      <p className={styles.about}>
        {status === 'ongoing' ? t('goesOn', { at: formatDateTime(created_at) }) : formatDateTime(created_at)}
      </p>
      {status === 'ongoing' ? (
        <p>
          <Link href={`/conversations/${id}`}>{t('join')}</Link>
        </p>
      ) : null}
      <Transcript entries={transcriptOf(resource.data)} who={who ?? t('visitor')} />
    </>
  );
}
