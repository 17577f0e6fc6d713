'use client';

import { Alert, Button, buttonClass, Card, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import { usePageTitle } from '@/lib/use-page-title';
import { useResource } from '@/lib/use-resource';
import { AnswerEditor } from './answer-editor';
import { DeleteAnswerDialog } from './delete-answer-dialog';
import { DocumentDetailSkeleton } from './document-detail-skeleton';
import list from './document-list.module.css';

/** One question with its answer, to change or delete. */
export function AnswerDetail({ answerId }: { answerId: string }) {
  const { answers } = useApi();
  const router = useRouter();
  const load = useCallback((signal: AbortSignal) => answers.get(answerId, signal), [answers, answerId]);
  const resource = useResource(load);
  const [deleting, setDeleting] = useState(false);
  usePageTitle(resource.status === 'ready' ? (resource.data.questions[0] ?? null) : null);

  if (resource.status === 'loading') return <DocumentDetailSkeleton />;
  if (resource.status === 'failed') {
    // An address that is no id can't be a question either.
    const gone = resource.problem.status === 404 || resource.problem.forField('id') !== undefined;
    return gone ? <GoneAnswer /> : <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  }

  const answer = resource.data;
  return (
    <div className={list.page}>
      <div className={list.top}>
        <h1 className={list.title}>{answer.questions[0]}</h1>
        <Button variant="quiet-danger" onClick={() => setDeleting(true)}>
          Delete
        </Button>
      </div>
      {answer.imported ? (
        <Alert tone="info">
          This came from a file. Once you change it here it is yours, and imports leave it alone.
        </Alert>
      ) : null}
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
    </div>
  );
}

function GoneAnswer() {
  return (
    <EmptyState
      wholePage
      title="This question is gone"
      action={
        <Link href="/knowledge/answers" className={buttonClass('secondary')}>
          See all questions
        </Link>
      }
    >
      It was deleted, or the address is wrong.
    </EmptyState>
  );
}
