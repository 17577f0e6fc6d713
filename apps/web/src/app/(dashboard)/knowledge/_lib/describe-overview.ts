import type { KnowledgeOverview } from '@/lib/api-types';
import { formatCount } from '@/lib/format';

type Counts = Pick<KnowledgeOverview, 'documents' | 'indexing' | 'failed'>;

/** "60 documents, 2 being indexed, 1 failed"; empty when there are none. */
export function describeOverview({ documents, indexing, failed }: Counts): string {
  if (documents === 0) return '';
  return [
    formatCount(documents, 'document'),
    ...(indexing > 0 ? [`${indexing} being indexed`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ].join(', ');
}

/** What to tell a person when the last document of many, or the only one, is through; null before that. */
export function describeFinish(before: Counts, after: Counts): string | null {
  if (before.indexing === 0 || after.indexing > 0) return null;
  const newlyFailed = after.failed - before.failed;
  if (newlyFailed <= 0) return 'Indexing is finished. The bot uses the new text from now on.';
  return `Indexing is finished. ${formatCount(newlyFailed, 'document')} could not be used.`;
}
