'use client';

import { useApi } from '@/features/session/services-provider';
import type { KnowledgeOverview } from '@/lib/api-types';
import { useResource } from '@/lib/use-resource';

const none: KnowledgeOverview['categories'] = [];

/** The categories in use; none until they are loaded, since one may be written all the same. */
export function useCategories(): KnowledgeOverview['categories'] {
  const { knowledge } = useApi();
  const overview = useResource(knowledge.overview);
  return overview.status === 'ready' ? overview.data.categories : none;
}
