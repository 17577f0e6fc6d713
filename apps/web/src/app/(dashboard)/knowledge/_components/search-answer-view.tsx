'use client';

import { Badge, Bar, classNames, EmptyState, Skeleton, VisuallyHidden } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback } from 'react';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { KnowledgeSearch, Passage, SearchAnswer } from '@/lib/api-types';
import { formatCount } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import styles from './knowledge-search.module.css';

/** The answer to each question that it is given. */
export function SearchAnswerView({ question }: { question: KnowledgeSearch }) {
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
        {problem ? null : answer ? <Verdict answer={answer} /> : <VisuallyHidden>Searching</VisuallyHidden>}
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

function Verdict({ answer: { answerable, results } }: { answer: SearchAnswer }) {
  return (
    <div className={classNames(styles.verdict, answerable ? styles.yes : styles.no)}>
      <p className={styles.sentence}>
        {answerable ? 'The bot would answer this.' : 'The bot would say that it doesn’t know.'}
      </p>
      <p>
        {answerable
          ? `It would put the answer together from ${formatCount(results.length, 'passage')}, the best first.`
          : 'No passage answers it well enough. Add a document that does, in words that customers use.'}
      </p>
    </div>
  );
}

function Passages({ passages }: { passages: readonly Passage[] }) {
  if (passages.length === 0) {
    return (
      <EmptyState title="No passage found">Nothing in the knowledge base has to do with this question.</EmptyState>
    );
  }
  return (
    <ol className={styles.passages} aria-label="Passages, the best first">
      {passages.map((passage) => (
        <li key={`${passage.document_id}-${passage.chunk_index}`}>
          <PassageView passage={passage} />
        </li>
      ))}
    </ol>
  );
}

function PassageView({ passage: { document_id, title, category, score, chunk_text } }: { passage: Passage }) {
  const figure = score.toFixed(2);
  return (
    <article className={styles.passage}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <Link href={`/knowledge/${document_id}`}>{title}</Link>
        </h2>
        <Badge>{category}</Badge>
        <div className={styles.score}>
          <Bar kind="meter" label={`Score of ${title}`} value={score} valueText={figure} className={styles.bar} />
          <span aria-hidden="true" className={styles.figure}>
            {figure}
          </span>
        </div>
      </header>
      <p className={styles.text}>{chunk_text}</p>
    </article>
  );
}
