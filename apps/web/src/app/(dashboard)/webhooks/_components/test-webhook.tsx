'use client';

import { Alert, Button } from '@abbotsford/ui';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { Delivery } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import { Attempt } from './attempt';
import styles from './webhooks.module.css';

export interface TestWebhookProps {
  id: string;
  onTested: () => void;
  /** What else may be done, beside it. */
  children: ReactNode;
}

/** Sends a test, and shows what came back. */
export function TestWebhook({ id, onTested, children }: TestWebhookProps) {
  const t = useTranslations('webhooks');
  const { webhooks } = useApi();
  const { busy, problem, run } = useSubmit();
  const [test, setTest] = useState<Delivery | null>(null);
  const send = () =>
    void run(async () => {
      setTest(null);
      setTest(await webhooks.test(id));
      onTested();
    });
  return (
    <>
      <div className={styles.actions}>
        <Button onClick={send} busyLabel={busy ? t('actions.testing') : undefined}>
          {t('actions.test')}
        </Button>
        {children}
      </div>
      <FormProblem problem={problem} />
      {test ? (
        <Alert tone={test.state === 'delivered' ? 'good' : 'danger'}>
          <p>{test.state === 'delivered' ? t('test.delivered') : t('test.failed')}</p>
          {test.attempts.map((attempt) => (
            <Attempt key={attempt.at} attempt={attempt} />
          ))}
        </Alert>
      ) : null}
    </>
  );
}
