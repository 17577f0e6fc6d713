import { Badge } from '@abbotsford/ui';
import type { LeadSummary } from '@/lib/api-types';

export function CompletenessBadge({ lead }: { lead: LeadSummary }) {
  return lead.completeness === 'qualified' ? <Badge tone="good">Qualified</Badge> : <Badge>Partial</Badge>;
}

export function WantsPersonBadge({ lead }: { lead: LeadSummary }) {
  return lead.wants_human ? <Badge tone="warning">Wants a person</Badge> : null;
}

export function SupportBadge({ lead }: { lead: LeadSummary }) {
  return lead.support ? <Badge tone="warning">Customer with a problem</Badge> : null;
}

export function CameBackBadge({ lead }: { lead: LeadSummary }) {
  return lead.came_back ? <Badge tone="warning">Came back after being deleted</Badge> : null;
}
