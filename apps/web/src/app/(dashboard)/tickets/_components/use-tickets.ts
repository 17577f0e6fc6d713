'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCrmEvents, type LiveStatus } from '@/features/live/use-crm-events';
import { useApi } from '@/features/session/services-provider';
import type { TicketFigures, TicketFilter, TicketSummary } from '@/lib/api-types';
import { readPages } from '@/lib/read-pages';
import { useResource, type Resource } from '@/lib/use-resource';
import { readFilter, writeFilter } from '../_lib/ticket-filter';

/** Several changes that come together are one look. */
const SETTLE_MS = 300;

interface LoadedTickets {
  /** What these were filtered by. */
  filter: TicketFilter;
  tickets: TicketSummary[];
  /** Of all tickets, whatever the filter. */
  figures: TicketFigures;
  more: boolean;
}

export interface Tickets {
  resource: Resource<LoadedTickets>;
  live: LiveStatus;
  /** That of the address, so that it can be sent to somebody and comes back with the browser's Back. */
  filter: TicketFilter;
  choose: (filter: TicketFilter) => void;
  showMore: () => void;
}

/** The newest tickets of the filter in the address, live; more of them on request. */
export function useTickets(): Tickets {
  const { tickets: api } = useApi();
  const address = useSearchParams().toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(address)), [address]);
  const [pages, setPages] = useState(1);
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const load = useCallback(
    async (signal: AbortSignal): Promise<LoadedTickets> => {
      const reading = readPages((cursor) => api.page(filter, cursor, signal), pages);
      const [figures, { items, more }] = await Promise.all([api.figures(signal), reading]);
      return { filter, tickets: items, figures, more };
    },
    [api, filter, pages],
  );
  const resource = useResource(load);
  const { refresh } = resource;
  useEffect(() => () => clearTimeout(settling.current), []);

  const live = useCrmEvents({
    onConnect: refresh,
    onEvent: ({ type }) => {
      if (type !== 'ticket.changed' && type !== 'ticket.deleted' && type !== 'unknown') return;
      // Whether a ticket still belongs to the filter, the server says.
      clearTimeout(settling.current);
      settling.current = setTimeout(refresh, SETTLE_MS);
    },
  });

  const choose = (chosen: TicketFilter) => {
    setPages(1);
    // Not through the router, which would fetch the page anew for a change that the page itself makes.
    window.history.pushState(null, '', `?${writeFilter(chosen)}`);
  };
  return { resource, live, filter, choose, showMore: () => setPages(pages + 1) };
}
