import { Badge } from '@abbotsford/ui';
import type { ConversationSummary } from '@/lib/api-types';
import { HolderBadge } from './holder-badge';

/** Where a conversation stands, and what came of it. */
export function ConversationBadges({ conversation }: { conversation: ConversationSummary }) {
  const { status, holder, wants_human, has_lead, has_ticket, rating, no_help } = conversation;
  return (
    <>
      {wants_human && !holder ? <Badge tone={status === 'ongoing' ? 'danger' : 'warning'}>Wants a person</Badge> : null}
      {status === 'ongoing' ? <Badge tone="good">Live</Badge> : <Badge>Over</Badge>}
      {status === 'ongoing' ? <HolderBadge holder={holder} /> : null}
      {has_lead ? <Badge tone="info">Lead</Badge> : null}
      {has_ticket ? <Badge tone="info">Ticket</Badge> : null}
      {rating === null ? null : <Badge tone={rating <= 2 ? 'warning' : 'neutral'}>Rated {rating} of 5</Badge>}
      {no_help > 0 ? <Badge tone="warning">{no_help} no help</Badge> : null}
    </>
  );
}
