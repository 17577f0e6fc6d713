'use client';

import { Alert, buttonClass, Card, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback, useState } from 'react';
import { ProblemView } from '@/components/problem-view';
import { useCrmEvents } from '@/features/live/use-crm-events';
import { useApi } from '@/features/session/services-provider';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import { LeadActions } from './lead-actions';
import { AlsoToldCard } from './also-told-card';
import { CameBackBadge, CompletenessBadge, SupportBadge, WantsPersonBadge } from './lead-badges';
import { LeadConversations } from './lead-conversations';
import { LeadDetailSkeleton } from './lead-detail-skeleton';
import styles from './lead-detail.module.css';
import { LeadTwins } from './lead-twins';

export function LeadDetail({ leadId }: { leadId: string }) {
  const { leads } = useApi();
  const load = useCallback((signal: AbortSignal) => leads.get(leadId, signal), [leads, leadId]);
  const resource = useResource(load);
  const [deleted, setDeleted] = useState(false);

  useCrmEvents({
    onConnect: resource.refresh,
    onEvent: (event) => {
      if (event.type === 'lead.deleted' && event.id === leadId) setDeleted(true);
      if (event.type === 'lead.changed' && event.lead.id === leadId) resource.refresh();
    },
  });

  if (deleted || (resource.status === 'failed' && resource.problem.status === 404)) return <GoneLead />;
  if (resource.status === 'loading') return <LeadDetailSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;

  const lead = resource.data;
  const { facts } = lead;
  return (
    <div className={styles.page}>
      <p>
        <Link href="/leads">All leads</Link>
      </p>
      <header className={styles.header}>
        <div>
          <h1 className={styles.title}>{lead.user_name ?? 'No name yet'}</h1>
          <p className={styles.badges}>
            <CompletenessBadge lead={lead} />
            <WantsPersonBadge lead={lead} />
            <SupportBadge lead={lead} />
            <CameBackBadge lead={lead} />
            <span>
              Score {lead.lead_score}, came in {formatDateTime(lead.created_at)}
            </span>
          </p>
        </div>
        <LeadActions lead={lead} onConverted={resource.refresh} />
      </header>
      {resource.stale ? <Alert tone="warning">This may be out of date: {resource.stale.message}</Alert> : null}
      <LeadTwins lead={lead} onMerged={resource.refresh} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <Card className={styles.card}>
            <h2>Contact</h2>
            <dl className={styles.facts}>
              <div>
                <dt>Email</dt>
                <dd>{lead.email ? <a href={`mailto:${lead.email}`}>{lead.email}</a> : 'Not given'}</dd>
              </div>
              <div>
                <dt>Phone</dt>
                <dd>{lead.mobile ? <a href={`tel:${lead.mobile}`}>{lead.mobile}</a> : 'Not given'}</dd>
              </div>
            </dl>
            {lead.summary ? <p>{lead.summary}</p> : null}
          </Card>
          <Card className={styles.card}>
            <h2>What they told us</h2>
            {facts.length === 0 ? (
              <p>Nothing besides the contact yet.</p>
            ) : (
              <dl className={styles.facts}>
                {facts.map(({ field, label, text }) => (
                  <div key={field}>
                    <dt>{label}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            )}
          </Card>
          <AlsoToldCard told={lead.also_told} />
          {lead.score_reasons.length > 0 ? (
            <Card className={styles.card}>
              <h2>Why the score is {lead.lead_score}</h2>
              <ul className={styles.reasons}>
                {lead.score_reasons.map(({ reason, points }) => (
                  <li key={reason}>
                    <span>{reason}</span>
                    <span className={styles.points}>{points > 0 ? `+${points}` : points}</span>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
        </div>
        <LeadConversations lead={lead} />
      </div>
    </div>
  );
}

function GoneLead() {
  return (
    <EmptyState
      wholePage
      title="This lead is no longer here"
      action={
        <Link href="/leads" className={buttonClass('primary')}>
          See all leads
        </Link>
      }
    >
      It was deleted, or the address is mistyped.
    </EmptyState>
  );
}
