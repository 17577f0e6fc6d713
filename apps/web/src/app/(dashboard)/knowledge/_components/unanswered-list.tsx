'use client';

import { Alert, Button, EmptyState, SelectField } from '@abbotsford/ui';
import { useRef } from 'react';
import { ProblemView } from '@/components/problem-view';
import rows from '@/features/tickets/tickets.module.css';
import { statusLabels, unansweredWords } from '../_lib/unanswered-labels.data';
import { DocumentListSkeleton } from './document-list-skeleton';
import list from './document-list.module.css';
import { UnansweredRow } from './unanswered-row';
import { useUnanswered, type UnansweredStatus } from './use-unanswered';

const options = Object.entries(statusLabels).map(([value, label]) => ({ value, label }));

/** What visitors and customers asked, and the bots could not answer. */
export function UnansweredList() {
  const { resource, status, choose, move, showMore } = useUnanswered();
  const heading = useRef<HTMLHeadingElement>(null);
  if (resource.status === 'loading') return <DocumentListSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { questions, more } = resource.data;
  return (
    <div className={list.page}>
      <h1 className={list.title} ref={heading} tabIndex={-1}>
        Unanswered questions
      </h1>
      {resource.stale ? <Alert tone="warning">The list may be out of date: {resource.stale.message}</Alert> : null}
      <p>
        What visitors and customers asked and a bot had no answer to, or said of its answer that it was no help.
        Questions that mean the same stand together, those asked most first.
      </p>
      <SelectField
        label="Show"
        required
        value={status}
        options={options}
        onChange={(event) => choose(event.target.value as UnansweredStatus)}
      />
      {questions.length > 0 ? (
        <ul className={rows.list} aria-label="Unanswered questions" aria-busy={status !== resource.data.status}>
          {questions.map((question) => (
            <UnansweredRow
              key={question.id}
              question={question}
              onMove={async (to) => {
                await move(question, to);
                // The button that had the focus is gone with its row.
                heading.current?.focus();
              }}
            />
          ))}
        </ul>
      ) : (
        <EmptyState title={unansweredWords[status].none}>{unansweredWords[status].hint}</EmptyState>
      )}
      {more ? (
        <p>
          <Button variant="secondary" onClick={showMore}>
            Show those asked earlier
          </Button>
        </p>
      ) : null}
    </div>
  );
}
