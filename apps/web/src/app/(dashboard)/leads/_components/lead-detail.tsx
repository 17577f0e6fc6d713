'use client';

import { buttonClass, Card, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { useColleagues } from '@/features/colleagues/use-colleagues';
import { useCrmEvents } from '@/features/live/use-crm-events';
import { useApi } from '@/features/session/services-provider';
import type { Lead } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import { lastList } from '../_lib/list-address';
import { AlsoToldCard } from './also-told-card';
import { CameBackBadge, CompletenessBadge, SupportBadge, WantsPersonBadge } from './lead-badges';
import { LeadActions } from './lead-actions';
import { LeadConversations } from './lead-conversations';
import styles from './lead-detail.module.css';
import { LeadHistory } from './lead-history';
import { LeadNotes } from './lead-notes';
import { LeadSourceCard } from './lead-source-card';
import { LeadTwins } from './lead-twins';
import { LeadWork } from './lead-work';
import { useSeen } from './use-seen';

export function LeadDetail({ leadId }: { leadId: string }) {
  const t = useTranslations('leads');
  const { leads } = useApi();
  const load = useCallback((signal: AbortSignal) => leads.get(leadId, signal), [leads, leadId]);
  const resource = useResource(load);
  const colleagues = useColleagues();
  const [deleted, setDeleted] = useState(false);

  useCrmEvents({
    onConnect: resource.refresh,
    onEvent: (event) => {
      if (event.type === 'lead.deleted' && event.id === leadId) setDeleted(true);
      if (event.type === 'unknown' || (event.type === 'lead.changed' && event.lead.id === leadId)) resource.refresh();
    },
  });
  useSeen(resource.status === 'ready' ? resource.data : null);

  if (deleted || (resource.status === 'failed' && resource.problem.status === 404)) return <GoneLead />;
  if (resource.status === 'loading') return <PageSkeleton />;
  if (resource.status === 'failed')
    return <FailedPage title={t('detailTitle')} problem={resource.problem} onRetry={resource.retry} />;

  const lead = resource.data;
  const show = (changed: Lead) => resource.mutate(() => changed);
  return (
    <DashboardPage
      title={lead.user_name ?? t('noName')}
      back={{ href: lastList(), label: t('detail.all') }}
      actions={<LeadActions lead={lead} onConverted={resource.refresh} />}
      description={
        <>
          <CompletenessBadge lead={lead} />
          <WantsPersonBadge lead={lead} />
          <SupportBadge lead={lead} />
          <CameBackBadge lead={lead} />
          <span>{t('detail.about', { score: lead.lead_score, at: formatDateTime(lead.created_at) })}</span>
          {lead.seen ? (
            <span>
              {t('detail.seen', { who: colleagues.nameOf(lead.seen.actor_id), at: formatDateTime(lead.seen.at) })}
            </span>
          ) : null}
        </>
      }
      stale={resource.stale}
    >
      <LeadTwins lead={lead} onMerged={resource.refresh} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <ContactCard lead={lead} />
          <FactsCard lead={lead} />
          <AlsoToldCard told={lead.also_told} />
          <ScoreCard lead={lead} />
          <LeadSourceCard lead={lead} />
        </div>
        <div className={styles.side}>
          <LeadWork lead={lead} colleagues={colleagues} onChanged={show} />
          <LeadNotes lead={lead} nameOf={colleagues.nameOf} onChanged={show} />
          <LeadConversations lead={lead} />
          <LeadHistory lead={lead} nameOf={colleagues.nameOf} />
        </div>
      </div>
    </DashboardPage>
  );
}

function ContactCard({ lead: { email, mobile, summary } }: { lead: Lead }) {
  const t = useTranslations('leads');
  return (
    <Card className={styles.card}>
      <h2>{t('detail.contact')}</h2>
      <dl className={styles.facts}>
        <div>
          <dt>{t('detail.email')}</dt>
          <dd>{email ? <a href={`mailto:${email}`}>{email}</a> : t('detail.notGiven')}</dd>
        </div>
        <div>
          <dt>{t('detail.phone')}</dt>
          <dd>{mobile ? <a href={`tel:${mobile}`}>{mobile}</a> : t('detail.notGiven')}</dd>
        </div>
      </dl>
      {summary ? <p>{summary}</p> : null}
    </Card>
  );
}

function FactsCard({ lead: { facts } }: { lead: Lead }) {
  const t = useTranslations('leads');
  return (
    <Card className={styles.card}>
      <h2>{t('detail.told')}</h2>
      {facts.length === 0 ? (
        <p>{t('detail.toldNothing')}</p>
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
  );
}

function ScoreCard({ lead: { lead_score, score_reasons } }: { lead: Lead }) {
  const t = useTranslations('leads');
  if (score_reasons.length === 0) return null;
  return (
    <Card className={styles.card}>
      <h2>{t('detail.score', { score: lead_score })}</h2>
      <ul className={styles.reasons}>
        {score_reasons.map(({ reason, points }) => (
          <li key={reason}>
            <span>{reason}</span>
            <span className={styles.points}>{points > 0 ? `+${points}` : points}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function GoneLead() {
  const t = useTranslations('leads');
  return (
    <EmptyState
      wholePage
      title={t('detail.goneTitle')}
      action={
        <Link href="/leads" className={buttonClass('primary')}>
          {t('detail.seeAll')}
        </Link>
      }
    >
      {t('detail.goneText')}
    </EmptyState>
  );
}
