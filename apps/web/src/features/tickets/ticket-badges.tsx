import { Badge, type BadgeTone } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { OwnTicketSummary } from '@/lib/api-types';

const statusTones: Readonly<Record<OwnTicketSummary['status'], BadgeTone>> = {
  open: 'info',
  waiting: 'warning',
  solved: 'good',
  closed: 'neutral',
};

export interface StatusBadgeProps {
  ticket: OwnTicketSummary;
  /** Who reads it. Waiting is for the customer: each side reads it as what it is to them. */
  for: 'staff' | 'customer';
}

export function StatusBadge({ ticket: { status }, for: reader }: StatusBadgeProps) {
  const t = useTranslations('tickets');
  return <Badge tone={statusTones[status]}>{t(`statuses.${reader}.${status}`)}</Badge>;
}

/** Nothing of the usual ones. */
export function UrgencyBadge({ ticket: { urgency } }: { ticket: OwnTicketSummary }) {
  const t = useTranslations('tickets');
  if (urgency === 'medium' || urgency === 'low') return null;
  return <Badge tone={urgency === 'urgent' ? 'danger' : 'warning'}>{t(`urgencies.${urgency}`)}</Badge>;
}
