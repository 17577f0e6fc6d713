import type { LeadSummary } from '@/lib/api-types';

/** The list with a lead as it is now: in its place when it is there already, else on top. Older news change nothing. */
export function applyLead<L extends LeadSummary>(leads: readonly L[], lead: L): L[] {
  const known = leads.find(({ id }) => id === lead.id);
  if (!known) return [lead, ...leads];
  if (Date.parse(known.date) > Date.parse(lead.date)) return [...leads];
  return leads.map((each) => (each.id === lead.id ? lead : each));
}
