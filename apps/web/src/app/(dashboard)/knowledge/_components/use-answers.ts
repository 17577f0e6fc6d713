'use client';

import { useCallback, useState } from 'react';
import { useApi } from '@/features/session/services-provider';
import type { AnswerFilter, WrittenAnswer } from '@/lib/api-types';
import { readPages } from '@/lib/read-pages';
import { useRefreshWhile } from '@/lib/use-refresh-while';
import { useResource, type Resource } from '@/lib/use-resource';

interface LoadedAnswers {
  /** What these were filtered by. */
  filter: AnswerFilter;
  answers: WrittenAnswer[];
  more: boolean;
}

export interface Answers {
  resource: Resource<LoadedAnswers>;
  filter: AnswerFilter;
  choose: (filter: AnswerFilter) => void;
  showMore: () => void;
}

export const noFilter: AnswerFilter = { category: '', contains: '' };

/** The newest written answers of a filter, more of them on request, and fresh until the bots know all of them. */
export function useAnswers(): Answers {
  const { answers: api } = useApi();
  const [{ filter, pages }, setWanted] = useState({ filter: noFilter, pages: 1 });
  const load = useCallback(
    async (signal: AbortSignal): Promise<LoadedAnswers> => {
      const { items, more } = await readPages((cursor) => api.page(filter, cursor, signal), pages);
      return { filter, answers: items, more };
    },
    [api, filter, pages],
  );
  const resource = useResource(load);
  const isIndexing = resource.status === 'ready' && resource.data.answers.some(({ status }) => status === 'indexing');
  useRefreshWhile(isIndexing, resource);
  return {
    resource,
    filter,
    choose: (chosen) => setWanted({ filter: chosen, pages: 1 }),
    showMore: () => setWanted({ filter, pages: pages + 1 }),
  };
}
