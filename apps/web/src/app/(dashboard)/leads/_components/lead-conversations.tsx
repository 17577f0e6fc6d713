'use client';

import { Card } from '@abbotsford/ui';
import { useCallback, useState } from 'react';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { Lead } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useRefreshOn } from '@/lib/use-refresh-on';
import { useRefreshWhile } from '@/lib/use-refresh-while';
import { useResource } from '@/lib/use-resource';
import { transcriptOf } from '../_lib/transcript-of';
import styles from './lead-conversations.module.css';
import detail from './lead-detail.module.css';
import { Transcript } from './transcript';

/** All conversations of the person, the latest open; the others are read when they are opened. */
export function LeadConversations({ lead }: { lead: Lead }) {
  const [latest, ...earlier] = lead.conversation_ids.toReversed();
  return (
    <Card className={detail.card}>
      <h2>{earlier.length === 0 ? 'Conversation' : 'Conversations'}</h2>
      {latest === undefined ? null : <Talk id={latest} lead={lead} />}
      {earlier.map((id, index) => (
        <EarlierTalk key={id} id={id} lead={lead} number={earlier.length - index} />
      ))}
    </Card>
  );
}

function EarlierTalk({ id, lead, number }: { id: string; lead: Lead; number: number }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.earlier} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>Earlier conversation {number}</summary>
      {opened ? <Talk id={id} lead={lead} /> : null}
    </details>
  );
}

function Talk({ id, lead }: { id: string; lead: Lead }) {
  const { leads } = useApi();
  const load = useCallback((signal: AbortSignal) => leads.conversation(id, signal), [leads, id]);
  const resource = useResource(load);
  // The lead has news: the talk goes on.
  useRefreshOn(lead.date, resource.refresh);
  // Much is said that changes nothing of the lead.
  useRefreshWhile(resource.status === 'ready' && resource.data.status === 'ongoing', resource);
  if (resource.status === 'loading') return <p role="status">Reading the conversation…</p>;
  if (resource.status === 'failed') {
    if (resource.problem.status !== 404) return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
    return <p>This conversation is no longer kept.</p>;
  }
  const { created_at, status } = resource.data;
  return (
    <>
      <p className={styles.about}>
        {formatDateTime(created_at)}
        {status === 'ongoing' ? ', still going on' : ''}
      </p>
      <Transcript entries={transcriptOf(resource.data)} />
    </>
  );
}
