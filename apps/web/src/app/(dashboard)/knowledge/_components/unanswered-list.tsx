'use client';

import { EmptyState, LoadMore, SelectField } from '@abbotsford/ui';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FailedPage } from '@/components/failed-page';
import { PageSkeleton } from '@/components/page-skeleton';
import rows from '@/features/tickets/tickets.module.css';
import { UnansweredRow } from './unanswered-row';
import { useUnanswered, type UnansweredStatus } from './use-unanswered';

const statuses: readonly UnansweredStatus[] = ['open', 'answered', 'dismissed'];

/** What visitors and customers asked, and the bots could not answer. */
export function UnansweredList() {
  const t = useTranslations('knowledge');
  const { resource, status, choose, move, showMore } = useUnanswered();
  const heading = useRef<HTMLHeadingElement>(null);
  if (resource.status === 'loading') return <PageSkeleton />;
  if (resource.status === 'failed')
    return <FailedPage title={t('unansweredTitle')} problem={resource.problem} onRetry={resource.retry} />;
  const { questions, more } = resource.data;
  return (
    <DashboardPage
      title={t('unansweredTitle')}
      ref={heading}
      description={<p>{t('unanswered.intro')}</p>}
      stale={resource.stale}
    >
      <SelectField
        label={t('show')}
        required
        value={status}
        options={statuses.map((value) => ({ value, label: t(`unanswered.statuses.${value}`) }))}
        onChange={(event) => choose(event.target.value as UnansweredStatus)}
      />
      {questions.length > 0 ? (
        <ul className={rows.list} aria-label={t('unanswered.label')} aria-busy={status !== resource.data.status}>
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
        <EmptyState title={t(`unanswered.none.${status}`)}>{t(`unanswered.noneHow.${status}`)}</EmptyState>
      )}
      <LoadMore more={more} label={t('unanswered.more')} onMore={showMore} />
    </DashboardPage>
  );
}
