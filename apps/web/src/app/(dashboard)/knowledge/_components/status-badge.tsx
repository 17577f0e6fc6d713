import { Badge } from '@abbotsford/ui';
import type { DocumentSummary } from '@/lib/api-types';

const looks = {
  indexing: { tone: 'info', text: 'Being indexed' },
  ready: { tone: 'good', text: 'Ready' },
  failed: { tone: 'danger', text: 'Failed' },
} as const;

export function StatusBadge({ status }: Pick<DocumentSummary, 'status'>) {
  const { tone, text } = looks[status];
  return <Badge tone={tone}>{text}</Badge>;
}
