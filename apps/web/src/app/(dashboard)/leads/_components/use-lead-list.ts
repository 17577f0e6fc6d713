'use client';

import { useCallback, useRef, useState } from 'react';
import type { ApiProblem } from '@abbotsford/api-client';
import { FirstRead } from '@/features/live/first-read';
import { useCalmRefresh } from '@/features/live/use-calm-refresh';
import { useCrmEvents, type LiveStatus } from '@/features/live/use-crm-events';
import { useApi } from '@/features/session/services-provider';
import type { LeadSummary } from '@/lib/api-types';
import { asProblem } from '@/lib/as-problem';
import { readPages } from '@/lib/read-pages';
import { useResource, type Resource } from '@/lib/use-resource';
import { addPage, applyLead, changeLead } from '../_lib/apply-lead';
import { queryOf, writeFilter, type LeadFilter } from '../_lib/lead-filter';

/** So many pages are read anew when there is news; below them the reader is told that there is. */
const REREAD = 5;

interface LoadedLeads {
  leads: readonly LeadSummary[];
  next_cursor: string | null;
  pages: number;
  /** What they were asked with. */
  filter: LeadFilter;
}

export interface LeadList {
  resource: Resource<LoadedLeads>;
  live: LiveStatus;
  /** Reads the next page, if there is one and it is not on its way. */
  readOn: () => void;
  /** Why the next page is not there. */
  pageProblem: ApiProblem | null;
  /** Reads what is shown again; of a long list the reader is told that it is behind. */
  lookAgain: () => void;
  /** What is shown is far down and has changed: it is read anew when the reader says so. */
  behind: boolean;
  readAnew: () => void;
  hide: (ids: readonly string[]) => void;
}

/** Leads of a filter, page by page, live. `onNews` is told of whatever changed anywhere in leads. */
export function useLeadList(filter: LeadFilter, onNews: () => void): LeadList {
  const { leads: api } = useApi();
  const [first] = useState(() => new FirstRead());
  const [pageProblem, setPageProblem] = useState<ApiProblem | null>(null);
  const [behind, setBehind] = useState(false);
  /** How many pages of which filter are shown. */
  const read = useRef({ filter, pages: 1 });
  const reading = useRef<string | null>(null);

  const page = useCallback(
    (cursor: string | null, signal: AbortSignal) => {
      const sort = filter.sort === '' ? {} : { sort: filter.sort };
      return api.page({ ...queryOf(filter, Date.now()), ...sort }, cursor, signal);
    },
    [api, filter],
  );

  const load = useCallback(
    async (signal: AbortSignal): Promise<LoadedLeads> => {
      await first.begin(signal);
      const known = read.current.filter === filter ? Math.min(read.current.pages, REREAD) : 1;
      const { items, next_cursor } = await readPages((cursor) => page(cursor, signal), known);
      read.current = { filter, pages: known };
      reading.current = null;
      setBehind(false);
      setPageProblem(null);
      return { leads: items, next_cursor, pages: known, filter };
    },
    [first, page, filter],
  );
  const resource = useResource(load);
  const { refresh, mutate } = resource;

  const lookAgain = useCallback(() => {
    if (read.current.pages <= REREAD) refresh();
    else setBehind(true);
  }, [refresh]);
  const lookSoon = useCalmRefresh(lookAgain);
  const isPlain = writeFilter(filter) === '';

  const live = useCrmEvents({
    onConnect: () => {
      if (first.connected()) return;
      lookAgain();
      onNews();
    },
    onEvent: (event) => {
      if (!/^(lead|unknown)/.test(event.type)) return;
      onNews();
      if (event.type === 'lead.changed') {
        const { lead } = event;
        const change = (loaded: LoadedLeads) =>
          isPlain ? applyLead(loaded.leads, lead, loaded.next_cursor !== null) : changeLead(loaded.leads, lead);
        mutate((loaded) => ({ ...loaded, leads: change(loaded) }));
      } else if (event.type === 'lead.deleted') {
        mutate((loaded) => ({ ...loaded, leads: loaded.leads.filter(({ id }) => id !== event.id) }));
      }
      // Whether it belongs to the filter, and where, the server knows.
      if (event.type === 'unknown' || (event.type === 'lead.changed' && !isPlain)) lookSoon();
    },
  });

  const loaded = resource.status === 'ready' ? resource.data : null;
  const cursor = loaded?.filter === filter ? loaded.next_cursor : null;
  const readOn = useCallback(() => {
    if (cursor === null || reading.current === cursor) return;
    reading.current = cursor;
    setPageProblem(null);
    page(cursor, new AbortController().signal).then(
      ({ items, next_cursor }) =>
        mutate((shown) => {
          // Read anew meanwhile, or for another filter.
          if (shown.filter !== filter || shown.next_cursor !== cursor) return shown;
          const pages = shown.pages + 1;
          read.current = { filter, pages };
          return { ...shown, leads: addPage(shown.leads, items), next_cursor, pages };
        }),
      (failure: unknown) => {
        if (reading.current === cursor) reading.current = null;
        setPageProblem(asProblem(failure));
      },
    );
  }, [cursor, page, filter, mutate]);

  const hide = useCallback(
    (ids: readonly string[]) =>
      mutate((shown) => ({ ...shown, leads: shown.leads.filter(({ id }) => !ids.includes(id)) })),
    [mutate],
  );
  const readAnew = () => {
    read.current = { filter, pages: 1 };
    refresh();
  };
  return { resource, live, readOn, pageProblem, lookAgain, behind, readAnew, hide };
}
