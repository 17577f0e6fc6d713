'use client';

import { Alert, Badge, Button, buttonClass, Card, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { useState } from 'react';
import { ProblemView } from '@/components/problem-view';
import type { WrittenAnswer } from '@/lib/api-types';
import { AnswerFilterForm } from './answer-filter-form';
import styles from './answers.module.css';
import { DeleteAnswerDialog } from './delete-answer-dialog';
import list from './document-list.module.css';
import { DocumentListSkeleton } from './document-list-skeleton';
import { noFilter, useAnswers } from './use-answers';

/** The questions with a written answer, which the bots give word for word. */
export function AnswerList() {
  const { resource, filter, choose, showMore } = useAnswers();
  const [deleting, setDeleting] = useState<WrittenAnswer | null>(null);
  // Counted, so that the field of the filter is emptied with it.
  const [cleared, setCleared] = useState(0);

  if (resource.status === 'loading') return <DocumentListSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { answers, more } = resource.data;
  const showAll = () => {
    choose(noFilter);
    setCleared(cleared + 1);
  };
  const isFiltered = resource.data.filter.category !== '' || resource.data.filter.contains !== '';

  return (
    <div className={list.page}>
      <div className={list.top}>
        <div className={list.heading}>
          <h1 className={list.title}>Questions and answers</h1>
          <p className={list.total}>The bot gives these answers word for word.</p>
        </div>
        <Link href="/knowledge/answers/new" className={buttonClass('primary')}>
          New question
        </Link>
      </div>
      {resource.stale ? <Alert tone="warning">The list may be out of date: {resource.stale.message}</Alert> : null}
      <AnswerFilterForm key={cleared} filter={filter} listed={answers} onChoose={choose} />
      {answers.length > 0 ? (
        <ul className={styles.list} aria-label="Questions and answers" aria-busy={filter !== resource.data.filter}>
          {answers.map((answer) => (
            <AnswerItem key={answer.id} written={answer} onDelete={() => setDeleting(answer)} />
          ))}
        </ul>
      ) : isFiltered ? (
        <EmptyState
          title="Nothing found"
          action={
            <Button variant="secondary" onClick={showAll}>
              Show all
            </Button>
          }
        >
          No question or answer has these words in this order, in the category that is chosen.
        </EmptyState>
      ) : (
        <EmptyState title="No questions yet">
          Write the answer to what customers often ask, and the bot will say it as you wrote it.
        </EmptyState>
      )}
      {more ? (
        <p>
          <Button variant="secondary" onClick={showMore}>
            Show older questions
          </Button>
        </p>
      ) : null}
      {deleting ? (
        <DeleteAnswerDialog
          answer={deleting}
          onDeleted={() => {
            setDeleting(null);
            resource.refresh();
          }}
          onClose={() => setDeleting(null)}
        />
      ) : null}
    </div>
  );
}

function AnswerItem({ written, onDelete }: { written: WrittenAnswer; onDelete: () => void }) {
  const { id, questions, answer, category, status, imported } = written;
  const [question, ...others] = questions;
  return (
    <li>
      <Card className={styles.item}>
        <h2 className={styles.question}>
          <Link href={`/knowledge/answers/${id}`}>{question}</Link>
        </h2>
        <p className={styles.answer}>{answer}</p>
        <div className={styles.foot}>
          <span>{category}</span>
          {others.length > 0 ? (
            <span>
              {others.length} other {others.length === 1 ? 'wording' : 'wordings'}
            </span>
          ) : null}
          {imported ? <span>from a file</span> : null}
          {status === 'indexing' ? <Badge tone="info">Being indexed</Badge> : null}
          <Button variant="quiet-danger" size="small" aria-label={`Delete ${question}`} onClick={onDelete}>
            Delete
          </Button>
        </div>
      </Card>
    </li>
  );
}
