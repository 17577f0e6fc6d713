import { Badge, type BadgeTone } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { DocumentSummary } from '@/lib/api-types';

type Status = DocumentSummary['status'];

const tones: Readonly<Record<Status, BadgeTone>> = { indexing: 'info', ready: 'good', failed: 'danger' };

export function StatusBadge({ status }: { status: Status }) {
  const t = useTranslations('knowledge');
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
