'use client';

import { Alert, Button, EmptyState, useToast } from '@abbotsford/ui';
import { useCallback } from 'react';
import { FormProblem } from '@/components/form-problem';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import rows from '@/features/tickets/tickets.module.css';
import { formatCount } from '@/lib/format';
import { useRefreshWhile } from '@/lib/use-refresh-while';
import { useResource } from '@/lib/use-resource';
import { useSubmit } from '@/lib/use-submit';
import { inOrder } from '../_lib/test-draft';
import { DocumentListSkeleton } from './document-list-skeleton';
import list from './document-list.module.css';
import { TestForm } from './test-form';
import { TestRow } from './test-row';
import styles from './unanswered.module.css';

/** Questions that the bots are asked again after each change of the knowledge base, failures first. */
export function TestList() {
  const { tests: api } = useApi();
  const toast = useToast();
  const { busy, problem, run } = useSubmit();
  const resource = useResource(useCallback((signal: AbortSignal) => api.all(signal), [api]));
  const waiting = resource.status === 'ready' ? resource.data.filter((each) => each.waiting).length : 0;
  useRefreshWhile(waiting > 0, resource);
  if (resource.status === 'loading') return <DocumentListSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const tests = resource.data;
  const failing = tests.filter(({ result }) => result && !result.passed).length;
  const runAll = () =>
    void run(async () => {
      await api.run();
      resource.refresh();
      toast('The bots are asked. The results come in one after another.');
    });
  return (
    <div className={list.page}>
      <h1 className={list.title}>Test questions</h1>
      {resource.stale ? <Alert tone="warning">The list may be out of date: {resource.stale.message}</Alert> : null}
      <p>
        The bots are asked them again by themselves whenever documents or answers have changed, so that you see what a
        change has done.
      </p>
      {tests.length > 0 ? (
        <>
          <p role="status">
            {waiting > 0
              ? `${formatCount(waiting, 'question')} still to be asked`
              : failing > 0
                ? `${formatCount(failing, 'question')} of ${tests.length} not answered as wanted`
                : `All ${tests.length} answered as wanted`}
          </p>
          <FormProblem problem={problem} />
          <p className={styles.actions}>
            <Button variant="secondary" onClick={runAll} busyLabel={busy ? 'Asking' : undefined}>
              Ask all now
            </Button>
          </p>
          <ul className={rows.list} aria-label="Test questions">
            {inOrder(tests).map((test) => (
              <TestRow
                key={test.id}
                test={test}
                onDeleted={() => resource.mutate((all) => all.filter(({ id }) => id !== test.id))}
              />
            ))}
          </ul>
        </>
      ) : (
        <EmptyState title="No test questions yet">Add the ones that must never be answered wrongly.</EmptyState>
      )}
      <TestForm onAdded={(test) => resource.mutate((all) => [test, ...all])} />
    </div>
  );
}
