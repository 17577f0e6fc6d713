'use client';

import { Alert, Button, buttonClass, Card, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import { useApi } from '@/features/session/services-provider';
import { usePageTitle } from '@/lib/use-page-title';
import { useResource } from '@/lib/use-resource';
import { AnswerEditor } from './answer-editor';
import { DeleteAnswerDialog } from './delete-answer-dialog';

/** One question with its answer, to change or delete. */
export function AnswerDetail({ answerId }: { answerId: string }) {
  const t = useTranslations('knowledge');
  const { answers } = useApi();
  const router = useRouter();
  const load = useCallback((signal: AbortSignal) => answers.get(answerId, signal), [answers, answerId]);
  const resource = useResource(load);
  const [deleting, setDeleting] = useState(false);
  usePageTitle(resource.status === 'ready' ? (resource.data.questions[0] ?? null) : null);

  if (resource.status === 'loading') return <PageSkeleton rows={1} rowHeight="26rem" />;
  if (resource.status === 'failed') {
    // An address that is no id can't be a question either.
    const gone = resource.problem.status === 404 || resource.problem.forField('id') !== undefined;
    return gone ? (
      <GoneAnswer />
    ) : (
      <FailedPage title={t('answerTitle')} problem={resource.problem} onRetry={resource.retry} />
    );
  }

  const answer = resource.data;
  return (
    <DashboardPage
      title={answer.questions[0] ?? t('answerTitle')}
      actions={
        <Button variant="quiet-danger" onClick={() => setDeleting(true)}>
          {t('delete')}
        </Button>
      }
      stale={resource.stale}
    >
      {answer.imported ? <Alert tone="info">{t('answers.imported')}</Alert> : null}
      <Card>
        <AnswerEditor answer={answer} onStored={(stored) => resource.mutate(() => stored)} />
      </Card>
      {deleting ? (
        <DeleteAnswerDialog
          answer={answer}
          onDeleted={() => router.push('/knowledge/answers')}
          onClose={() => setDeleting(false)}
        />
      ) : null}
    </DashboardPage>
  );
}

function GoneAnswer() {
  const t = useTranslations('knowledge');
  return (
    <EmptyState
      wholePage
      title={t('gone.answer')}
      action={
        <Link href="/knowledge/answers" className={buttonClass('secondary')}>
          {t('gone.allAnswers')}
        </Link>
      }
    >
      {t('gone.text')}
    </EmptyState>
  );
}
