import type { AboutLead, BusinessNews } from '@abbotsford/contracts';
import type { Lead } from './lead';

/** What there is to tell of a lead after a change; `before` is null when it is new. */
export function leadNews(before: Lead | null, lead: Lead): BusinessNews[] {
  const data = aboutLead(lead);
  const isQualified = before?.completeness === 'partial' && lead.completeness === 'qualified';
  const isAssigned = lead.owner !== null && lead.owner !== (before?.owner ?? null);
  return [
    ...(before === null ? [{ name: 'lead.created', data } as const] : []),
    ...(isQualified ? [{ name: 'lead.qualified', data } as const] : []),
    ...(isAssigned ? [{ name: 'lead.assigned', data } as const] : []),
  ];
}

const aboutLead = ({ id, completeness, wants_human, support }: Lead): AboutLead => ({
  ...{ lead_id: id, completeness, wants_human, support },
});
