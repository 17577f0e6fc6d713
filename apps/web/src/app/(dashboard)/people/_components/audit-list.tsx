'use client';

import { Alert, LoadMore, Skeleton, VisuallyHidden } from '@abbotsford/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import { useApi, useSession } from '@/features/session/services-provider';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import { describeAudit, isOfPerson, type PersonEntry } from '../_lib/describe-audit';
import styles from './people.module.css';

/** Who did what with people's data, newest first. `done` rises with whatever is done on this page. */
export function AuditList({ done }: { done: number }) {
  const t = useTranslations('people.audit');
  const common = useTranslations('common');
  const { people } = useApi();
  const [pages, setPages] = useState(1);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const entries: PersonEntry[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < pages; page += 1) {
        const { items, next_cursor } = await people.audit(cursor, signal);
        entries.push(...items.filter(isOfPerson));
        cursor = next_cursor;
        if (cursor === null) break;
      }
      return { entries, more: cursor !== null };
    },
    [people, pages],
  );
  const resource = useResource(load);
  const { refresh } = resource;
  const seen = useRef(done);
  useEffect(() => {
    if (seen.current === done) return;
    seen.current = done;
    refresh();
  }, [done, refresh]);

  return (
    <section className={styles.audit} aria-labelledby="audit">
      <h2 id="audit">{t('title')}</h2>
      {resource.status === 'loading' ? (
        <div aria-busy="true">
          <VisuallyHidden>{t('loading')}</VisuallyHidden>
          <Skeleton height="8rem" />
        </div>
      ) : resource.status === 'failed' ? (
        <ProblemView problem={resource.problem} onRetry={resource.retry} />
      ) : (
        <>
          {resource.stale ? <Alert tone="warning">{common('outOfDate', { why: resource.stale.message })}</Alert> : null}
          {resource.data.entries.length === 0 ? (
            <p className={styles.intro}>{t('none')}</p>
          ) : (
            <ol className={styles.entries}>
              {resource.data.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
          )}
          <LoadMore more={resource.data.more} label={t('more')} onMore={() => setPages(pages + 1)} />
        </>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: PersonEntry }) {
  const t = useTranslations('people');
  const { state } = useSession();
  const own = state.status === 'signed-in' && state.user.id === entry.actor_id;
  const who = entry.actor_id === null ? t('audit.itself') : own ? t('audit.you') : t('audit.colleague');
  return (
    <li>
      <span>{describeAudit(entry, t)}</span>
      <span className={styles.samples}>
        {who}, <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
      </span>
    </li>
  );
}
