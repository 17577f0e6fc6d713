'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import type { KnowledgeSearch } from '@/lib/api-types';

export interface AskedQuestion {
  /** Null until one is asked. */
  question: KnowledgeSearch | null;
  ask: (question: KnowledgeSearch) => void;
}

/** The question in the address, so that it can be sent to somebody and comes back with the browser's Back. */
export function useQuestion(): AskedQuestion {
  const params = useSearchParams();
  const query = params.get('q')?.trim() ?? '';
  const category = params.get('category') ?? '';
  const question = useMemo(
    () => (query === '' ? null : { query, ...(category === '' ? {} : { category }) }),
    [query, category],
  );
  const ask = ({ query: q, category: within }: KnowledgeSearch) => {
    const asked = new URLSearchParams({ q, ...(within === undefined ? {} : { category: within }) });
    // Not through the router, which would fetch the page anew for a change that the page itself makes.
    window.history.pushState(null, '', `?${asked.toString()}`);
  };
  return { question, ask };
}
