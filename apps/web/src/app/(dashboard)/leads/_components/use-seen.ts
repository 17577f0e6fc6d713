'use client';

import { useEffect, useRef } from 'react';
import { useApi } from '@/features/session/services-provider';
import type { Lead } from '@/lib/api-types';

/** Whoever has a lead open has looked at it, as it is now; news that come meanwhile are looked at, too. */
export function useSeen(lead: Lead | null): void {
  const { leads } = useApi();
  const told = useRef('');
  useEffect(() => {
    if (!lead?.unseen || told.current === lead.date) return;
    told.current = lead.date;
    // It stays in the inbox then, and is told the next time.
    leads.see(lead.id, lead.date).catch(() => (told.current = ''));
  }, [lead, leads]);
}
