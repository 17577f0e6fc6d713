'use client';

import { useCallback, useState } from 'react';
import { useApi } from '@/features/session/services-provider';
import type { Unanswered } from '@/lib/api-types';
import { readPages } from '@/lib/read-pages';
import { useRefreshOnReturn } from '@/lib/use-refresh-on-return';
import { useResource, type Resource } from '@/lib/use-resource';

export type UnansweredStatus = Unanswered['status'];

export interface LoadedQuestions {
  status: UnansweredStatus;
  questions: Unanswered[];
  more: boolean;
}

export interface UnansweredQuestions {
  resource: Resource<LoadedQuestions>;
  status: UnansweredStatus;
  choose: (status: UnansweredStatus) => void;
  /** Puts one where it belongs from now on; it leaves the list. */
  move: (question: Unanswered, to: UnansweredStatus) => Promise<void>;
  showMore: () => void;
}

/** Questions that nothing answers; the one that is asked most comes first among those that are shown. */
export function useUnanswered(): UnansweredQuestions {
  const { unanswered } = useApi();
  const [status, setStatus] = useState<UnansweredStatus>('open');
  const [pages, setPages] = useState(1);
  const load = useCallback(
    async (signal: AbortSignal): Promise<LoadedQuestions> => {
      const { items, more } = await readPages((cursor) => unanswered.page(status, cursor, signal), pages);
      return { status, questions: items.toSorted((a, b) => b.count - a.count || b.at.localeCompare(a.at)), more };
    },
    [unanswered, status, pages],
  );
  const resource = useResource(load);
  useRefreshOnReturn(resource.refresh);
  return {
    resource,
    status,
    choose: (chosen) => {
      setPages(1);
      setStatus(chosen);
    },
    move: async ({ id }, to) => {
      await unanswered.update(id, to);
      resource.mutate((data) => ({ ...data, questions: data.questions.filter((each) => each.id !== id) }));
    },
    showMore: () => setPages(pages + 1),
  };
}
