'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import type { BotName, KnowledgeSearch } from '@/lib/api-types';

export interface AskedQuestion {
  /** Null until one is asked. */
  question: KnowledgeSearch | null;
  bot: BotName;
  ask: (question: KnowledgeSearch, bot: BotName) => void;
}

/** The question in the address, so that it can be sent to somebody and comes back with the browser's Back. */
export function useQuestion(): AskedQuestion {
  const params = useSearchParams();
  const query = params.get('q')?.trim() ?? '';
  const bot = params.get('bot') === 'inbound' ? 'inbound' : 'outbound';
  const question = useMemo(() => (query === '' ? null : { query }), [query]);
  const ask = ({ query: q }: KnowledgeSearch, of: BotName) => {
    const asked = new URLSearchParams({ q, ...(of === 'inbound' ? { bot: of } : {}) });
    // Not through the router, which would fetch the page anew for a change that the page itself makes.
    window.history.pushState(null, '', `?${asked.toString()}`);
  };
  return { question, bot, ask };
}
