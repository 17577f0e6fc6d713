'use client';

import { Card } from '@abbotsford/ui';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import facts from '@/features/tickets/tickets.module.css';
import type { User } from '@/lib/api-types';
import { useResource } from '@/lib/use-resource';
import { describeCustomer } from '../_lib/describe-customer';
import styles from './desk.module.css';

/** Who wrote, as they say of themselves now. */
export function TicketCustomer({ userId }: { userId: string }) {
  const t = useTranslations('desk');
  const { users } = useApi();
  const resource = useResource(useCallback((signal: AbortSignal) => users.get(userId, signal), [users, userId]));
  if (resource.status === 'loading') return null;
  const gone = resource.status === 'failed' && resource.problem.status === 404;
  if (resource.status === 'failed' && !gone) return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  return (
    <Card className={styles.card}>
      <h2>{t('customer.title')}</h2>
      {resource.status === 'ready' ? <CustomerFacts user={resource.data} /> : <p>{t('customer.gone')}</p>}
    </Card>
  );
}

function CustomerFacts({ user }: { user: User }) {
  const t = useTranslations('desk');
  return (
    <dl className={facts.facts}>
      {describeCustomer(user, t).map(({ label, text, href }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{href === undefined ? text : <a href={href}>{text}</a>}</dd>
        </div>
      ))}
    </dl>
  );
}
