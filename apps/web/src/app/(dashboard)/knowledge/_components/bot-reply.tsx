'use client';

import { Alert, classNames, Skeleton, VisuallyHidden } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { BotName, TriedAnswer } from '@/lib/api-types';
import { useResource } from '@/lib/use-resource';
import { DocumentWarnings } from './document-warnings';
import styles from './knowledge-search.module.css';
import { PassageText } from './passage-text';

/** What the bot itself replies to a question, as to somebody who writes for the first time. */
export function BotReply({ query, bot }: { query: string; bot: BotName }) {
  const t = useTranslations('knowledge');
  const { knowledge } = useApi();
  const load = useCallback(
    async (signal: AbortSignal) => ({ query, bot, reply: await knowledge.answer(query, bot, signal) }),
    [knowledge, query, bot],
  );
  const resource = useResource(load);
  const { stale, data } = resource.status === 'ready' ? resource : { stale: null, data: null };
  // The reply to the question before is no reply to this one.
  const reply = data?.query === query && data.bot === bot ? data.reply : null;
  const problem = resource.status === 'failed' ? resource.problem : stale;
  return (
    <section className={styles.passage} aria-labelledby="reply" aria-busy={!reply && !problem}>
      <h2 id="reply" className={styles.title}>
        {t('try.reply')}
      </h2>
      <div role="status">
        {reply ? <Origin from={reply.from} /> : problem ? null : <VisuallyHidden>{t('try.asking')}</VisuallyHidden>}
      </div>
      {problem ? <ProblemView problem={problem} onRetry={resource.retry} /> : null}
      {reply ? <Reply reply={reply} /> : problem ? null : <Skeleton height="8rem" />}
    </section>
  );
}

function Origin({ from }: Pick<TriedAnswer, 'from'>) {
  const t = useTranslations('knowledge');
  const origin = from ?? 'nowhere';
  return (
    <div className={classNames(styles.verdict, from === null ? styles.no : styles.yes)}>
      <p className={styles.sentence}>{t(`origin.${origin}.sentence`)}</p>
      <p>{t(`origin.${origin}.explanation`)}</p>
    </div>
  );
}

function Reply({ reply: { answer, citations } }: { reply: TriedAnswer }) {
  const t = useTranslations('knowledge');
  if (answer === '') return <Alert tone="warning">{t('try.nothing')}</Alert>;
  return (
    <>
      <blockquote className={styles.text}>
        <PassageText text={answer} />
      </blockquote>
      {citations.map((citation, place) => (
        <Source key={place} citation={citation} />
      ))}
    </>
  );
}

/** What the reply was taken from, and what is doubtful about that document. */
function Source({ citation: { document_id, title, source, quote } }: { citation: TriedAnswer['citations'][number] }) {
  const t = useTranslations('knowledge');
  const { knowledge } = useApi();
  const load = useCallback(
    (signal: AbortSignal) => (document_id ? knowledge.get(document_id, signal) : Promise.resolve(null)),
    [knowledge, document_id],
  );
  const document = useResource(load);
  return (
    <div className={styles.source}>
      <p>
        {t('from')} {document_id ? <Link href={`/knowledge/${document_id}`}>{title}</Link> : title}
        {source && source !== title ? ` (${source})` : ''}
      </p>
      {document.status === 'ready' && document.data ? <DocumentWarnings warnings={document.data.warnings} /> : null}
      <details>
        <summary>{t('try.quote')}</summary>
        <PassageText text={quote} />
      </details>
    </div>
  );
}
