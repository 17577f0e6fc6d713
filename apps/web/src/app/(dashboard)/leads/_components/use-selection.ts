'use client';

import { useCallback, useMemo, useState } from 'react';
import type { LeadSummary } from '@/lib/api-types';

/** As many as the API changes at once. */
export const LEADS_AT_ONCE = 100;

export interface Selection {
  /** Of the leads that are shown. */
  selected: ReadonlySet<string>;
  select: (id: string, isSelected: boolean) => void;
  /** As many as can be changed at once, from the first. */
  selectAll: () => void;
  clear: () => void;
}

export function useSelection(leads: readonly LeadSummary[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => new Set(leads.map(({ id }) => id).filter((id) => chosen.has(id))), [leads, chosen]);
  const select = useCallback((id: string, isSelected: boolean) => {
    setChosen((before) => {
      const rest = [...before].filter((each) => each !== id);
      return new Set(isSelected ? [...rest, id].slice(-LEADS_AT_ONCE) : rest);
    });
  }, []);
  const selectAll = () => setChosen(new Set(leads.slice(0, LEADS_AT_ONCE).map(({ id }) => id)));
  const clear = useCallback(() => setChosen(new Set()), []);
  return { selected, select, selectAll, clear };
}
