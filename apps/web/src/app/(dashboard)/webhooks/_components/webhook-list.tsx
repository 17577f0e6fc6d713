'use client';

import { Button, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { Webhook, WebhookWithSecret } from '@/lib/api-types';
import { useResource } from '@/lib/use-resource';
import { SecretDialog } from './secret-dialog';
import { WebhookBadge } from './webhook-badge';
import { WebhookDialog } from './webhook-dialog';
import styles from './webhooks.module.css';

/** Where events are sent to. */
export function WebhookList() {
  const t = useTranslations('webhooks');
  const { webhooks: api } = useApi();
  const resource = useResource(api.all);
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<WebhookWithSecret | null>(null);

  if (resource.status === 'loading') return <PageSkeleton rows={3} />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const webhooks = resource.data;
  const add = <Button onClick={() => setAdding(true)}>{t('form.add')}</Button>;

  return (
    <DashboardPage
      title={t('title')}
      actions={webhooks.length > 0 ? add : null}
      description={<p>{t('intro')}</p>}
      stale={resource.stale}
    >
      {webhooks.length === 0 ? (
        <EmptyState title={t('empty')} action={add}>
          {t('emptyHow')}
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label={t('list')}>
          {webhooks.map((webhook) => (
            <Row key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      )}
      {adding ? (
        <WebhookDialog
          onSave={async (body) => {
            setAdded(await api.create(body));
            setAdding(false);
            resource.refresh();
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {added ? <SecretDialog secret={added.secret} onClose={() => setAdded(null)} /> : null}
    </DashboardPage>
  );
}

function Row({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks');
  return (
    <li className={styles.row}>
      <Link href={`/webhooks/${webhook.id}`} className={styles.name}>
        {webhook.url}
      </Link>
      <WebhookBadge webhook={webhook} />
      <p className={styles.meta}>
        {webhook.description === null ? null : <span>{webhook.description}</span>}
        <span>{t('eventCount', { count: webhook.events.length })}</span>
      </p>
    </li>
  );
}
