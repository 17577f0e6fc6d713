'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useCrmEvents, type LiveStatus } from '@/features/live/use-crm-events';
import { useApi } from '@/features/session/services-provider';
import type { LeadSummary } from '@/lib/api-types';
import { readPages } from '@/lib/read-pages';
import { useResource, type Resource } from '@/lib/use-resource';
import { applyLead } from '../_lib/apply-lead';

const SETTLE_MS = 500;

interface LoadedLeads {
  leads: LeadSummary[];
  more: boolean;
}

export interface Leads {
  resource: Resource<LoadedLeads>;
  live: LiveStatus;
  showMore: () => void;
}

/** The newest leads, live; more of them on request. */
export function useLeads(): Leads {
  const api = useApi();
  const [pages, setPages] = useState(1);
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const load = useCallback(
    async (signal: AbortSignal): Promise<LoadedLeads> => {
      const { items, more } = await readPages((cursor) => api.leads.page(cursor, signal), pages);
      return { leads: items, more };
    },
    [api, pages],
  );
  const resource = useResource(load);
  const { refresh, mutate } = resource;

  useEffect(() => () => clearTimeout(settling.current), []);

  const live = useCrmEvents({
    onConnect: refresh,
    onEvent: (event) => {
      if (event.type === 'lead.changed') {
        mutate((loaded) => ({ ...loaded, leads: applyLead(loaded.leads, event.lead) }));
      } else if (event.type === 'lead.deleted') {
        mutate((loaded) => ({ ...loaded, leads: loaded.leads.filter(({ id }) => id !== event.id) }));
      } else if (event.type === 'unknown') {
        clearTimeout(settling.current);
        settling.current = setTimeout(refresh, SETTLE_MS);
      }
    },
  });

  return { resource, live, showMore: () => setPages(pages + 1) };
}
