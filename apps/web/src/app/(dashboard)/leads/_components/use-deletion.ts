'use client';

import { useToast } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import type { LeadSummary } from '@/lib/api-types';
import { asProblem } from '@/lib/as-problem';

/** Deletes leads and offers to take that back. `onRestored` is told when they are there again. */
export function useDeletion(onRestored: () => void) {
  const t = useTranslations('leads');
  const { leads: api } = useApi();
  const toast = useToast();

  const restore = async (ids: string[]) => {
    try {
      const { done, missing } = await api.restore(ids);
      toast(t('delete.restored', { count: done, missing: missing.length }));
      onRestored();
    } catch (failure) {
      toast(t('delete.restoreFailed', { problem: asProblem(failure).message }), { stays: true });
    }
  };

  const remove = async (leads: readonly Pick<LeadSummary, 'id' | 'user_name'>[]) => {
    const ids = leads.map(({ id }) => id);
    const { done, missing } = await api.removeAll(ids);
    const gone = ids.filter((id) => !missing.includes(id));
    const name = leads[0]?.user_name ?? t('noName');
    toast(t('delete.done', { count: done, name }), {
      stays: true,
      ...(done > 0 && { action: { label: t('delete.undo'), run: () => void restore(gone) } }),
    });
  };

  return { remove };
}
