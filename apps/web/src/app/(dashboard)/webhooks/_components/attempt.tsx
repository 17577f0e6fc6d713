import { useTranslations } from 'use-intl';
import type { DeliveryAttempt } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import styles from './webhooks.module.css';

/** One try to deliver a message, and what came back. */
export function Attempt({ attempt: { at, status, ms, error, answer } }: { attempt: DeliveryAttempt }) {
  const t = useTranslations('webhooks.log');
  const when = formatDateTime(at);
  return (
    <div className={styles.attempt}>
      <p>
        {status === null
          ? t('unanswered', { at: when, why: t(`errors.${error ?? 'unreachable'}`), ms })
          : t('answered', { at: when, status, ms })}
      </p>
      {answer ? (
        <pre className={styles.code} aria-label={t('answer')}>
          {answer}
        </pre>
      ) : null}
    </div>
  );
}
