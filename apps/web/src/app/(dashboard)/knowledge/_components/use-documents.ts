'use client';

import { useToast } from '@abbotsford/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import type { DocumentSummary, KnowledgeOverview } from '@/lib/api-types';
import { readPages } from '@/lib/read-pages';
import { useRefreshWhile } from '@/lib/use-refresh-while';
import { useResource, type Resource } from '@/lib/use-resource';
import { describeFinish } from '../_lib/describe-overview';

interface LoadedDocuments {
  overview: KnowledgeOverview;
  /** The category that these are of; empty for all. */
  category: string;
  documents: DocumentSummary[];
  more: boolean;
  /** The highest number of documents that were being indexed at once since there was last none. */
  indexingPeak: number;
}

export interface Documents {
  resource: Resource<LoadedDocuments>;
  category: string;
  choose: (category: string) => void;
  showMore: () => void;
}

/** The newest documents of one category or of all, more of them on request, and fresh while any is being indexed. */
export function useDocuments(): Documents {
  const t = useTranslations('knowledge');
  const { knowledge } = useApi();
  const toast = useToast();
  const [{ category, pages }, setWanted] = useState({ category: '', pages: 1 });
  const peak = useRef(0);

  const load = useCallback(
    async (signal: AbortSignal): Promise<LoadedDocuments> => {
      const counting = knowledge.overview(signal);
      const reading = readPages((cursor) => knowledge.page(category, cursor, signal), pages);
      const [overview, { items: documents, more }] = await Promise.all([counting, reading]);
      peak.current = overview.indexing === 0 ? 0 : Math.max(peak.current, overview.indexing);
      return { overview, category, documents, more, indexingPeak: peak.current };
    },
    [knowledge, category, pages],
  );
  const resource = useResource(load);
  const overview = resource.status === 'ready' ? resource.data.overview : null;
  // They are read at the same moment: one that became ready in between is counted as ready, and listed as it was.
  const isIndexing = resource.status === 'ready' && resource.data.documents.some(({ status }) => status === 'indexing');
  useRefreshWhile((overview?.indexing ?? 0) > 0 || isIndexing, resource);

  const before = useRef<KnowledgeOverview | null>(null);
  useEffect(() => {
    const finish = before.current && overview ? describeFinish(before.current, overview, t) : null;
    if (finish) toast(finish);
    before.current = overview;
  }, [overview, toast, t]);

  return {
    resource,
    category,
    choose: (chosen) => setWanted({ category: chosen, pages: 1 }),
    showMore: () => setWanted({ category, pages: pages + 1 }),
  };
}
