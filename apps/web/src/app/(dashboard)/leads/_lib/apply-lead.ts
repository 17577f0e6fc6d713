import type { LeadSummary } from '@/lib/api-types';

/**
 * The newest leads with one as it is now: in its place when it is there already, else where it came in. One that belongs
 * below what was read so far is not shown yet, when there is `more`. Older news change nothing.
 */
export function applyLead<L extends LeadSummary>(leads: readonly L[], lead: L, more: boolean): readonly L[] {
  const changed = changeLead(leads, lead);
  if (changed !== leads || leads.some(({ id }) => id === lead.id)) return changed;
  const at = Date.parse(lead.created_at);
  const below = leads.findIndex(({ created_at }) => Date.parse(created_at) <= at);
  if (below < 0) return more ? leads : [...leads, lead];
  return leads.toSpliced(below, 0, lead);
}

/** The list with a lead as it is now, in its place; the same list when it is not there, or the news are older. */
export function changeLead<L extends LeadSummary>(leads: readonly L[], lead: L): readonly L[] {
  const known = leads.find(({ id }) => id === lead.id);
  if (!known || Date.parse(known.date) > Date.parse(lead.date)) return leads;
  return leads.map((each) => (each.id === lead.id ? lead : each));
}

/** A further page below those that were read; a lead that has moved down meanwhile is there once. */
export function addPage<L extends { id: string }>(leads: readonly L[], page: readonly L[]): readonly L[] {
  const known = new Set(leads.map(({ id }) => id));
  return [...leads, ...page.filter(({ id }) => !known.has(id))];
}
