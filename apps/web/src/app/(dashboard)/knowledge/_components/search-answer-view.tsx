'use client';

import { classNames, EmptyState, Skeleton, VisuallyHidden } from '@abbotsford/ui';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { KnowledgeSearch, Passage } from '@/lib/api-types';
import { useResource } from '@/lib/use-resource';
import { describeVerdict, type Verdict } from '../_lib/describe-verdict';
import styles from './knowledge-search.module.css';
import { PassageView } from './passage-view';

/** The answer to each question that it is given. */
export function SearchAnswerView({ question }: { question: KnowledgeSearch }) {
  const t = useTranslations('knowledge');
  const { knowledge } = useApi();
  const load = useCallback(
    async (signal: AbortSignal) => ({ question, answer: await knowledge.search(question, signal) }),
    [knowledge, question],
  );
  const resource = useResource(load);
  const { stale, data } = resource.status === 'ready' ? resource : { stale: null, data: null };
  // The answer to the question before is no answer to this one.
  const answer = data?.question === question ? data.answer : null;
  const problem = resource.status === 'failed' ? resource.problem : stale;

  return (
    <div className={styles.answer} aria-busy={!answer && !problem}>
      {/* Here from the start, so that a screen reader says what appears in it. */}
      <div role="status">
        {problem ? null : answer ? (
          <VerdictView verdict={describeVerdict(answer, t)} />
        ) : (
          <VisuallyHidden>{t('passages.searching')}</VisuallyHidden>
        )}
      </div>
      {problem ? (
        <ProblemView problem={problem} onRetry={resource.retry} />
      ) : answer ? (
        <Passages passages={answer.results} />
      ) : (
        [1, 2, 3].map((place) => <Skeleton key={place} height="8rem" />)
      )}
    </div>
  );
}

function VerdictView({ verdict: { answers, sentence, explanation } }: { verdict: Verdict }) {
  return (
    <div className={classNames(styles.verdict, answers ? styles.yes : styles.no)}>
      <p className={styles.sentence}>{sentence}</p>
      <p>{explanation}</p>
    </div>
  );
}

function Passages({ passages }: { passages: readonly Passage[] }) {
  const t = useTranslations('knowledge');
  if (passages.length === 0) return <EmptyState title={t('passages.none')}>{t('passages.noneHow')}</EmptyState>;
  const isAnswered = passages.some(({ read_by_bot }) => read_by_bot);
  return (
    <ol className={styles.passages} aria-label={t('passages.label')}>
      {passages.map((passage) => (
        <li key={`${passage.document_id}-${passage.chunk_index}`}>
          <PassageView passage={passage} isAnswered={isAnswered} />
        </li>
      ))}
    </ol>
  );
}
