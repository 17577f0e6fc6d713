'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useCrmEvents, type LiveStatus } from '@/features/live/use-crm-events';
import { useApi } from '@/features/session/services-provider';
import type { ConversationSummary } from '@/lib/api-types';
import { readPages } from '@/lib/read-pages';
import { useResource, type Resource } from '@/lib/use-resource';
import { withNews } from '../_lib/apply-news';

/** Several that begin together are one look. */
const SETTLE_MS = 1_000;

interface Loaded {
  conversations: ConversationSummary[];
  more: boolean;
}

export interface Conversations {
  resource: Resource<Loaded>;
  live: LiveStatus;
  showMore: () => void;
}

/** The newest conversations, live; more of them on request. */
export function useConversations(onlyOngoing: boolean): Conversations {
  const { conversations: api } = useApi();
  const [pages, setPages] = useState(1);
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const load = useCallback(
    async (signal: AbortSignal): Promise<Loaded> => {
      const { items, more } = await readPages((cursor) => api.page(onlyOngoing, cursor, signal), pages);
      return { conversations: items, more };
    },
    [api, onlyOngoing, pages],
  );
  const resource = useResource(load);
  const { refresh, mutate } = resource;
  useEffect(() => () => clearTimeout(settling.current), []);

  const isListed = (id: string) =>
    resource.status === 'ready' && resource.data.conversations.some(({ conversation_id }) => conversation_id === id);
  const live = useCrmEvents({
    onConnect: refresh,
    onEvent: (event) => {
      if (event.type === 'conversation.changed' && isListed(event.id)) {
        const { news } = event;
        mutate((data) => ({ ...data, conversations: data.conversations.map((each) => withNews(each, news)) }));
      } else if (event.type === 'conversation.changed' || event.type === 'unknown') {
        clearTimeout(settling.current);
        settling.current = setTimeout(refresh, SETTLE_MS);
      }
    },
  });
  return { resource, live, showMore: () => setPages(pages + 1) };
}
