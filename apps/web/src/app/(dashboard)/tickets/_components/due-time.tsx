import { Badge } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { TicketSummary } from '@/lib/api-types';
import { formatUntil } from '@/lib/format';
import { useNow } from '@/lib/use-now';

/** When staff should have answered or solved it; nothing while nothing is due. */
export function DueTime({ ticket: { due_at, first_responded_at } }: { ticket: TicketSummary }) {
  const t = useTranslations('desk.due');
  const now = useNow();
  if (due_at === null) return null;
  if (Date.parse(due_at) < now) return <Badge tone="danger">{t('overdue')}</Badge>;
  return (
    <span>
      {first_responded_at === null ? t('answer') : t('solution')}{' '}
      <time dateTime={due_at}>{formatUntil(due_at, now)}</time>
    </span>
  );
}
