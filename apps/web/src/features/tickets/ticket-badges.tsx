import { Badge } from '@abbotsford/ui';
import type { OwnTicketSummary } from '@/lib/api-types';
import { statusLabels, statusTones, urgencyLabels } from './ticket-labels.data';

export interface StatusBadgeProps {
  ticket: OwnTicketSummary;
  /** Who reads it. */
  for: keyof typeof statusLabels;
}

export function StatusBadge({ ticket: { status }, for: reader }: StatusBadgeProps) {
  return <Badge tone={statusTones[status]}>{statusLabels[reader][status]}</Badge>;
}

/** Nothing of the usual ones. */
export function UrgencyBadge({ ticket: { urgency } }: { ticket: OwnTicketSummary }) {
  if (urgency === 'medium' || urgency === 'low') return null;
  return <Badge tone={urgency === 'urgent' ? 'danger' : 'warning'}>{urgencyLabels[urgency]}</Badge>;
}
