'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCrmEvents, type LiveStatus } from '@/features/live/use-crm-events';
import { useApi } from '@/features/session/services-provider';
import type { ConversationFilter, ConversationSummary } from '@/lib/api-types';
import { readPages } from '@/lib/read-pages';
import { useResource, type Resource } from '@/lib/use-resource';
import { withNews } from '../_lib/apply-news';
import { isFiltered, queryOf, readFilter, writeFilter } from '../_lib/conversation-filter';

/** Much is said at once: the server is asked once in this time. */
const SETTLE_MS = 5_000;

interface Loaded {
  /** What these were filtered by. */
  filter: ConversationFilter;
  conversations: ConversationSummary[];
  /** Running ones in which a person is wanted and none is: they stand first. */
  waiting: ConversationSummary[];
  more: boolean;
}

export interface Conversations {
  resource: Resource<Loaded>;
  live: LiveStatus;
  /** That of the address, so that it can be sent to somebody and comes back with the browser's Back. */
  filter: ConversationFilter;
  choose: (filter: ConversationFilter) => void;
  showMore: () => void;
}

/** The newest conversations of the filter in the address, live; more of them on request. */
export function useConversations(): Conversations {
  const { conversations: api } = useApi();
  const address = useSearchParams().toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(address)), [address]);
  const [pages, setPages] = useState(1);
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const load = useCallback(
    async (signal: AbortSignal): Promise<Loaded> => {
      const wanted = isFiltered(filter)
        ? { items: [] }
        : api.page({ status: 'ongoing', wants_human: true }, null, signal);
      const [{ items: calling }, { items, more }] = await Promise.all([
        wanted,
        readPages((cursor) => api.page(queryOf(filter), cursor, signal), pages),
      ]);
      const waiting = calling.filter(({ holder }) => holder === null);
      const first = new Set(waiting.map(({ id }) => id));
      return { filter, waiting, conversations: items.filter(({ id }) => !first.has(id)), more };
    },
    [api, filter, pages],
  );
  const resource = useResource(load);
  const { refresh, mutate } = resource;
  useEffect(() => () => clearTimeout(settling.current), []);

  const isListed = (id: string) =>
    resource.status === 'ready' &&
    [...resource.data.waiting, ...resource.data.conversations].some(({ conversation_id }) => conversation_id === id);
  const live = useCrmEvents({
    onConnect: refresh,
    onEvent: (event) => {
      if (event.type !== 'conversation.changed' && event.type !== 'unknown') return;
      if (event.type === 'conversation.changed' && isListed(event.id)) {
        const { news } = event;
        const told = (list: ConversationSummary[]) => list.map((each) => withNews(each, news));
        mutate((data) => ({ ...data, waiting: told(data.waiting), conversations: told(data.conversations) }));
      }
      // Whether it wants a person, or still belongs to the filter, the server says.
      settling.current ??= setTimeout(() => {
        settling.current = undefined;
        refresh();
      }, SETTLE_MS);
    },
  });
  const choose = (chosen: ConversationFilter) => {
    setPages(1);
    // Not through the router, which would fetch the page anew for a change that the page itself makes.
    window.history.pushState(null, '', `?${writeFilter(chosen)}`);
  };
  return { resource, live, filter, choose, showMore: () => setPages(pages + 1) };
}
