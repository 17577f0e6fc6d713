'use client';

import { Badge, Button, buttonClass, Card, EmptyState, LoadMore } from '@abbotsford/ui';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import type { WrittenAnswer } from '@/lib/api-types';
import { AnswerFilterForm } from './answer-filter-form';
import styles from './answers.module.css';
import { DeleteAnswerDialog } from './delete-answer-dialog';
import { noFilter, useAnswers } from './use-answers';

/** The questions with a written answer, which the bots give word for word. */
export function AnswerList() {
  const t = useTranslations('knowledge');
  const { resource, filter, choose, showMore } = useAnswers();
  const [deleting, setDeleting] = useState<WrittenAnswer | null>(null);
  // Counted, so that the field of the filter is emptied with it.
  const [cleared, setCleared] = useState(0);

  if (resource.status === 'loading') return <PageSkeleton />;
  if (resource.status === 'failed')
    return <FailedPage title={t('answersTitle')} problem={resource.problem} onRetry={resource.retry} />;
  const { answers, more } = resource.data;
  const showAll = () => {
    choose(noFilter);
    setCleared(cleared + 1);
  };
  const isFiltered = resource.data.filter.category !== '' || resource.data.filter.contains !== '';

  return (
    <DashboardPage
      title={t('answersTitle')}
      description={<p>{t('answers.intro')}</p>}
      actions={
        <Link href="/knowledge/answers/new" className={buttonClass('primary')}>
          {t('answers.new')}
        </Link>
      }
      stale={resource.stale}
    >
      <AnswerFilterForm key={cleared} filter={filter} listed={answers} onChoose={choose} />
      {answers.length > 0 ? (
        <ul className={styles.list} aria-label={t('answers.label')} aria-busy={filter !== resource.data.filter}>
          {answers.map((answer) => (
            <AnswerItem key={answer.id} written={answer} onDelete={() => setDeleting(answer)} />
          ))}
        </ul>
      ) : isFiltered ? (
        <EmptyState
          title={t('answers.none')}
          action={
            <Button variant="secondary" onClick={showAll}>
              {t('showAll')}
            </Button>
          }
        >
          {t('answers.noneHow')}
        </EmptyState>
      ) : (
        <EmptyState title={t('answers.empty')}>{t('answers.emptyHow')}</EmptyState>
      )}
      <LoadMore more={more} label={t('answers.more')} onMore={showMore} />
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
    </DashboardPage>
  );
}

function AnswerItem({ written, onDelete }: { written: WrittenAnswer; onDelete: () => void }) {
  const t = useTranslations('knowledge');
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
          {others.length > 0 ? <span>{t('answers.wordings', { count: others.length })}</span> : null}
          {imported ? <span>{t('answers.fromFile')}</span> : null}
          {status === 'indexing' ? <Badge tone="info">{t('indexing')}</Badge> : null}
          <Button
            variant="quiet-danger"
            size="small"
            aria-label={t('deleteNamed', { name: question ?? '' })}
            onClick={onDelete}
          >
            {t('delete')}
          </Button>
        </div>
      </Card>
    </li>
  );
}
