import { Badge } from '@abbotsford/ui';
import type { LeadSummary } from '@/lib/api-types';

export function CompletenessBadge({ lead }: { lead: LeadSummary }) {
  return lead.completeness === 'qualified' ? <Badge tone="good">Qualified</Badge> : <Badge>Partial</Badge>;
}

export function WantsPersonBadge({ lead }: { lead: LeadSummary }) {
  return lead.wants_human ? <Badge tone="warning">Wants a person</Badge> : null;
}
