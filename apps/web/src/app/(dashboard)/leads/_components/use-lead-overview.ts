'use client';

import { useCallback } from 'react';
import { useCalmRefresh } from '@/features/live/use-calm-refresh';
import { useApi } from '@/features/session/services-provider';
import type { LeadOverview } from '@/lib/api-types';
import { useResource } from '@/lib/use-resource';
import { queryOf, type LeadFilter } from '../_lib/lead-filter';

/** How many leads a filter leaves and what there is to filter by; null until it is known. */
export function useLeadOverview(filter: LeadFilter): { overview: LeadOverview | null; refreshSoon: () => void } {
  const { leads } = useApi();
  const load = useCallback(
    (signal: AbortSignal) => leads.overview(queryOf(filter, Date.now()), signal),
    [leads, filter],
  );
  const resource = useResource(load);
  return {
    overview: resource.status === 'ready' ? resource.data : null,
    refreshSoon: useCalmRefresh(resource.refresh),
  };
}
