'use client';

import { Button, Card, EmptyState, useToast } from '@abbotsford/ui';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { FormProblem } from '@/components/form-problem';
import { PageSkeleton } from '@/components/page-skeleton';
import { useApi } from '@/features/session/services-provider';
import rows from '@/features/tickets/tickets.module.css';
import { useRefreshWhile } from '@/lib/use-refresh-while';
import { useResource } from '@/lib/use-resource';
import { useSubmit } from '@/lib/use-submit';
import { emptyTest, inOrder } from '../_lib/test-draft';
import { TestForm } from './test-form';
import { TestRow } from './test-row';
import forms from './document-form.module.css';
import styles from './unanswered.module.css';

/** Questions that the bots are asked again after each change of the knowledge base, failures first. */
export function TestList() {
  const t = useTranslations('knowledge');
  const { tests: api } = useApi();
  const toast = useToast();
  const { busy, problem, run } = useSubmit();
  const resource = useResource(useCallback((signal: AbortSignal) => api.all(signal), [api]));
  const waiting = resource.status === 'ready' ? resource.data.filter((each) => each.waiting).length : 0;
  useRefreshWhile(waiting > 0, resource);
  if (resource.status === 'loading') return <PageSkeleton />;
  if (resource.status === 'failed')
    return <FailedPage title={t('testsTitle')} problem={resource.problem} onRetry={resource.retry} />;
  const tests = resource.data;
  const failing = tests.filter(({ result }) => result && !result.passed).length;
  const runAll = () =>
    void run(async () => {
      await api.run();
      resource.refresh();
      toast(t('tests.asked'));
    });
  return (
    <DashboardPage title={t('testsTitle')} description={<p>{t('tests.intro')}</p>} stale={resource.stale}>
      {tests.length > 0 ? (
        <>
          <p role="status">
            {waiting > 0
              ? t('tests.waiting', { count: waiting })
              : failing > 0
                ? t('tests.failing', { count: failing, all: tests.length })
                : t('tests.passing', { all: tests.length })}
          </p>
          <FormProblem problem={problem} />
          <p className={styles.actions}>
            <Button variant="secondary" onClick={runAll} busyLabel={busy ? t('tests.asking') : undefined}>
              {t('tests.askAll')}
            </Button>
          </p>
          <ul className={rows.list} aria-label={t('tests.label')}>
            {inOrder(tests).map((test) => (
              <TestRow
                key={test.id}
                test={test}
                onChanged={(now) => resource.mutate((all) => all.map((each) => (each.id === now.id ? now : each)))}
                onDeleted={() => resource.mutate((all) => all.filter(({ id }) => id !== test.id))}
              />
            ))}
          </ul>
        </>
      ) : (
        <EmptyState title={t('tests.empty')}>{t('tests.emptyHow')}</EmptyState>
      )}
      <Card className={forms.form}>
        <h2>{t('tests.new')}</h2>
        <TestForm
          title={t('tests.new')}
          begun={emptyTest}
          submitLabel={t('tests.add')}
          busyLabel={t('tests.adding')}
          onSave={async (body) => {
            const added = await api.create(body);
            resource.mutate((all) => [added, ...all]);
            return { ...emptyTest, bot: added.bot };
          }}
        />
      </Card>
    </DashboardPage>
  );
}
