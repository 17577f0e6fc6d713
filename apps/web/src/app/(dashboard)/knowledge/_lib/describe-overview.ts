import type { Translate } from '@/i18n/get-translations';
import type { KnowledgeOverview } from '@/lib/api-types';

type T = Translate<'knowledge'>;
type Counts = Pick<KnowledgeOverview, 'documents' | 'indexing' | 'failed'>;

/** "60 documents, 2 being indexed, 1 failed"; empty when there are none. */
export function describeOverview({ documents, indexing, failed }: Counts, t: T): string {
  if (documents === 0) return '';
  return [
    t('overview.documents', { count: documents }),
    ...(indexing > 0 ? [t('overview.indexing', { count: indexing })] : []),
    ...(failed > 0 ? [t('overview.failed', { count: failed })] : []),
  ].join(', ');
}

/** What to tell a person when the last document of many, or the only one, is through; null before that. */
export function describeFinish(before: Counts, after: Counts, t: T): string | null {
  if (before.indexing === 0 || after.indexing > 0) return null;
  const newlyFailed = after.failed - before.failed;
  if (newlyFailed <= 0) return t('overview.finished');
  return t('overview.finishedFailed', { count: newlyFailed });
}
