'use client';

import { Alert, buttonClass, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { Webhook } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import { DeliveryLog } from './delivery-log';
import { VerifyHelp } from './verify-help';
import { WebhookActions } from './webhook-actions';
import { WebhookBadge } from './webhook-badge';

/** One webhook: what may be done with it, and what was sent. */
export function WebhookDetail({ id }: { id: string }) {
  const t = useTranslations('webhooks');
  const { webhooks } = useApi();
  const resource = useResource(webhooks.all);
  const [tested, setTested] = useState(0);
  const back = { href: '/webhooks', label: t('all') };

  if (resource.status === 'loading') return <PageSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const webhook = resource.data.find((each) => each.id === id);
  if (!webhook) {
    const action = (
      <Link href={back.href} className={buttonClass('primary')}>
        {back.label}
      </Link>
    );
    return (
      <EmptyState wholePage title={t('gone')} action={action}>
        {t('goneHow')}
      </EmptyState>
    );
  }
  return (
    <DashboardPage
      title={webhook.url}
      back={back}
      description={
        <>
          <WebhookBadge webhook={webhook} />
          {webhook.description === null ? null : <span>{webhook.description}</span>}
          <span>{t('eventCount', { count: webhook.events.length })}</span>
        </>
      }
      stale={resource.stale}
    >
      <Troubles webhook={webhook} />
      <WebhookActions webhook={webhook} onChanged={resource.refresh} onTested={() => setTested((times) => times + 1)} />
      <DeliveryLog webhook={webhook} tested={tested} onChanged={resource.refresh} />
      <VerifyHelp />
    </DashboardPage>
  );
}

function Troubles({ webhook: { off_because, active, failing_since, previous_secret_until } }: { webhook: Webhook }) {
  const t = useTranslations('webhooks');
  return (
    <>
      {off_because === null ? null : <Alert tone="warning">{t(`offBecause.${off_because}`)}</Alert>}
      {active && failing_since !== null ? (
        <Alert tone="warning">{t('failingSince', { since: formatDateTime(failing_since) })}</Alert>
      ) : null}
      {previous_secret_until === null ? null : (
        <Alert>{t('bothSecrets', { until: formatDateTime(previous_secret_until) })}</Alert>
      )}
    </>
  );
}
