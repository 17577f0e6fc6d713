'use client';

import { Sheet, Spinner } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { ProviderCall, WholeProviderCall } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import styles from './api-log.module.css';

/** One call with what was sent and came back. */
export function CallSheet({ call, onClose }: { call: ProviderCall; onClose: () => void }) {
  const t = useTranslations('apiLog');
  const { apiLog } = useApi();
  const resource = useResource(useCallback((signal: AbortSignal) => apiLog.get(call.id, signal), [apiLog, call.id]));
  return (
    <Sheet title={t('detailsOf', { when: formatDateTime(call.at) })} closeLabel={t('close')} onClose={onClose}>
      {resource.status === 'loading' ? <Spinner label={t('loadingDetail')} /> : null}
      {resource.status === 'failed' ? <ProblemView problem={resource.problem} onRetry={resource.retry} /> : null}
      {resource.status === 'ready' ? <Detail call={resource.data} /> : null}
    </Sheet>
  );
}

function Detail({ call }: { call: WholeProviderCall }) {
  const t = useTranslations('apiLog');
  const facts = [
    [t('purpose'), call.purpose],
    [t('finish'), call.finish_reason],
    [t('key'), call.api_key],
    [t('request'), call.request_id],
  ] as const;
  const texts = [
    [t('parameters'), JSON.stringify(call.api_params, null, 2)],
    [t('sent'), JSON.stringify(call.payload, null, 2)],
    [t('answer'), call.response_msg === '' ? t('noAnswer') : call.response_msg],
  ] as const;
  return (
    <div className={styles.detail}>
      {call.conversation_id === null ? null : (
        <p>
          <Link href={`/conversations/${call.conversation_id}`}>{t('openConversation')}</Link>
        </p>
      )}
      <dl>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt className={styles.muted}>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {texts.map(([name, text]) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <pre className={styles.text}>{text}</pre>
        </section>
      ))}
    </div>
  );
}
