import Link from 'next/link';
import { useCallback } from 'react';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { SearchAnswer } from '@/lib/api-types';
import { useResource } from '@/lib/use-resource';
import { DocumentWarnings } from './document-warnings';
import styles from './knowledge-search.module.css';

interface Props {
  said: NonNullable<SearchAnswer['said']>;
  isWritten: boolean;
}

/** What the bot would say, where it has that from, and what is doubtful about those documents. */
export function WhatItWouldSay({ said, isWritten }: Props) {
  const { knowledge } = useApi();
  const { document_ids } = said;
  const load = useCallback(
    (signal: AbortSignal) => Promise.all(document_ids.map((id) => knowledge.get(id, signal))),
    [knowledge, document_ids],
  );
  const documents = useResource(load);
  return (
    <section className={styles.passage} aria-labelledby="answer">
      <h2 id="answer" className={styles.title}>
        What it would say
      </h2>
      <blockquote className={styles.text}>{said.text}</blockquote>
      {isWritten ? null : (
        <p className={styles.hint}>
          These are the documents’ own words; with a language model the bot puts them in its own.
        </p>
      )}
      {documents.status === 'failed' ? (
        <ProblemView problem={documents.problem} onRetry={documents.retry} />
      ) : documents.status === 'ready' ? (
        documents.data.map(({ id, title, source_file, warnings }) => (
          <div key={id} className={styles.source}>
            <p>
              From <Link href={`/knowledge/${id}`}>{title}</Link>
              {source_file && source_file !== title ? ` (${source_file})` : ''}
            </p>
            <DocumentWarnings warnings={warnings} />
          </div>
        ))
      ) : null}
    </section>
  );
}
