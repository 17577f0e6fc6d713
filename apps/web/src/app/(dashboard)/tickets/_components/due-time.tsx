import { Badge } from '@abbotsford/ui';
import type { TicketSummary } from '@/lib/api-types';
import { formatUntil } from '@/lib/format';
import { useNow } from '@/lib/use-now';

/** When staff should have answered or solved it; nothing while nothing is due. */
export function DueTime({ ticket: { due_at, first_responded_at } }: { ticket: TicketSummary }) {
  const now = useNow();
  if (due_at === null) return null;
  if (Date.parse(due_at) < now) return <Badge tone="danger">Overdue</Badge>;
  return (
    <span>
      {first_responded_at === null ? 'Answer' : 'Solution'} due{' '}
      <time dateTime={due_at}>{formatUntil(due_at, now)}</time>
    </span>
  );
}
