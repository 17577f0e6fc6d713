'use client';

import { Badge, Button, useToast, type BadgeTone } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { Age } from '@/components/age';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { Delivery } from '@/lib/api-types';
import { formatUntil } from '@/lib/format';
import { useNow } from '@/lib/use-now';
import { useSubmit } from '@/lib/use-submit';
import { Attempt } from './attempt';
import styles from './webhooks.module.css';

const tones: Readonly<Record<Delivery['state'], BadgeTone>> = {
  waiting: 'warning',
  delivered: 'good',
  failed: 'danger',
};

export interface DeliveryEntryProps {
  webhookId: string;
  delivery: Delivery;
  /** Whether the webhook is on. */
  canSend: boolean;
  onSent: () => void;
}

/** One message with its tries, which may be sent again. */
export function DeliveryEntry({ webhookId, delivery, canSend, onSent }: DeliveryEntryProps) {
  const t = useTranslations('webhooks');
  const { webhooks } = useApi();
  const toast = useToast();
  const now = useNow();
  const { busy, problem, run } = useSubmit();
  const { id, event, state, attempts, next_try_at, created_at, message_id, payload } = delivery;
  const again = () =>
    void run(async () => {
      await webhooks.redeliver(webhookId, id);
      toast(t('log.sentAgain'));
      onSent();
    });

  return (
    <li className={styles.row}>
      <code className={styles.name}>{event}</code>
      <Badge tone={tones[state]}>{t(`log.states.${state}`)}</Badge>
      <p className={styles.meta}>
        <Age at={created_at} />
        <span>{t('log.tries', { count: attempts.length })}</span>
        {next_try_at !== null && canSend ? <span>{t('log.next', { when: formatUntil(next_try_at, now) })}</span> : null}
      </p>
      <details className={styles.details}>
        <summary>{t('log.details')}</summary>
        <h3>{t('log.messageId')}</h3>
        <p className={styles.wraps}>
          <code>{message_id}</code>
        </p>
        <h3>{t('log.payload')}</h3>
        <pre className={styles.code}>{JSON.stringify(payload, null, 2)}</pre>
        {attempts.length > 0 ? <h3>{t('log.attempts')}</h3> : null}
        {attempts.map((attempt) => (
          <Attempt key={attempt.at} attempt={attempt} />
        ))}
        {canSend ? (
          <Button
            variant="secondary"
            size="small"
            onClick={again}
            aria-label={t('log.againOf', { id: message_id })}
            busyLabel={busy ? t('log.sendingAgain') : undefined}
          >
            {t('log.again')}
          </Button>
        ) : null}
        <FormProblem problem={problem} />
      </details>
    </li>
  );
}
