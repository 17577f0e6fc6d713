'use client';

import { Alert, Button, SelectField, Skeleton, VisuallyHidden } from '@abbotsford/ui';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { Delivery, Webhook } from '@/lib/api-types';
import { readPages } from '@/lib/read-pages';
import { useNow } from '@/lib/use-now';
import { useRefreshOn } from '@/lib/use-refresh-on';
import { useRefreshWhile } from '@/lib/use-refresh-while';
import { useResource } from '@/lib/use-resource';
import { isTriedSoon } from '../_lib/is-tried-soon';
import { DeliveryEntry } from './delivery-entry';
import styles from './webhooks.module.css';

const states = ['waiting', 'delivered', 'failed'] as const;

export interface DeliveryLogProps {
  webhook: Webhook;
  /** Rises with each test, which stands in the log, too. */
  tested: number;
  onChanged: () => void;
}

/** What was sent to a webhook, newest first. */
export function DeliveryLog({ webhook: { id, active }, tested, onChanged }: DeliveryLogProps) {
  const t = useTranslations('webhooks.log');
  const { webhooks } = useApi();
  const [state, setState] = useState<Delivery['state'] | ''>('');
  const [pages, setPages] = useState(1);
  const load = useCallback(
    (signal: AbortSignal) => readPages((cursor) => webhooks.deliveries(id, state, cursor, signal), pages),
    [webhooks, id, state, pages],
  );
  const resource = useResource(load);
  const now = useNow();
  const isMoving = resource.status === 'ready' && resource.data.items.some((each) => isTriedSoon(each, now));
  useRefreshWhile(active && isMoving, resource);
  useRefreshOn(String(tested), resource.refresh);

  const choose = (chosen: Delivery['state'] | '') => {
    setPages(1);
    setState(chosen);
  };
  const sentAgain = () => {
    resource.refresh();
    onChanged();
  };

  return (
    <section aria-labelledby="log" className={styles.section}>
      <h2 id="log">{t('title')}</h2>
      <div className={styles.filter}>
        <SelectField
          label={t('state')}
          filter
          value={state}
          onChange={({ target }) => choose(target.value as Delivery['state'] | '')}
          options={[
            { value: '', label: t('any') },
            ...states.map((each) => ({ value: each, label: t(`states.${each}`) })),
          ]}
        />
      </div>
      {resource.status === 'loading' ? (
        <div aria-busy="true">
          <VisuallyHidden>{t('title')}</VisuallyHidden>
          <Skeleton height="8rem" />
        </div>
      ) : resource.status === 'failed' ? (
        <ProblemView problem={resource.problem} onRetry={resource.retry} />
      ) : (
        <>
          {resource.stale ? <Alert tone="warning">{resource.stale.message}</Alert> : null}
          {resource.data.items.length === 0 ? (
            <p className={styles.muted}>{state === '' ? `${t('none')}. ${t('noneHow')}` : t('noneInState')}</p>
          ) : (
            <ol className={styles.list}>
              {resource.data.items.map((delivery) => (
                <DeliveryEntry
                  key={delivery.id}
                  webhookId={id}
                  delivery={delivery}
                  canSend={active}
                  onSent={sentAgain}
                />
              ))}
            </ol>
          )}
          {resource.data.more ? (
            <p>
              <Button variant="secondary" onClick={() => setPages(pages + 1)}>
                {t('more')}
              </Button>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
