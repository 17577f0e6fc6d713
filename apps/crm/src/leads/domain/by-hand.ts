import { sourceToStore, type AddLeadRequest } from '@abbotsford/contracts';
import { customerTypes, toldByHand } from './by-hand.data';
import { plain } from './plain';
import { factsOf } from './lead-sources';
import type { Lead, LeadFacts, LeadSource } from './lead';

const VISITORS_KEPT = 200;

/** What people of ours tell of somebody, as a session of its own. */
export function sourceByHand(told: AddLeadRequest, visitor_id: string, at: Date): LeadSource {
  const type = told.customer_type && typeOf(told.customer_type);
  const { cafe_name, suburb, volume, timeline } = told;
  const values = { cafe_name, customer_type: type, suburb, volume, timeline };
  const known = toldByHand.flatMap(({ field, label }) => {
    const value = values[field];
    return value ? [{ field, label, value, text: (field === 'customer_type' && customerTypes[value]) || value }] : [];
  });
  const { user_name = null, email = null, mobile = null, utm_source = null, utm_campaign = null } = told;
  const source = sourceToStore({ utm_source, utm_campaign });
  return {
    ...{ visitor_id, by_hand: true, revision: 0, first_revision: 0 },
    ...{ completeness: 'partial', wants_human: false, support: false, lead_score: 0, score_reasons: [] },
    ...{ user_name, email, mobile, summary: 'Added by our team.' },
    qualification_data: Object.fromEntries(known.map(({ field, value }) => [field, value])),
    facts: known,
    ...{ source, latest_source: source, source_conversation_id: null },
    ...{ date: at, first_date: at },
  };
}

export const factsByHand = (source: LeadSource): LeadFacts => ({
  ...factsOf([source]),
  visitor_ids: [source.visitor_id],
  conversation_ids: [],
  conversation_history: [],
});

/** What that adds to a lead of the same person, or null. It only fills gaps: what they said themselves stays. */
export function completedByHand(lead: Lead, told: AddLeadRequest, visitor_id: string): Partial<LeadFacts> | null {
  const oldest = Math.min(...lead.sources.map(({ date }) => date.getTime()));
  const source = sourceByHand(told, visitor_id, new Date(oldest - 1));
  // Where they first came from is known better by themselves; otherwise it is a gap like any other.
  const sources = [...lead.sources, lead.source ? { ...source, source: null, latest_source: null } : source];
  const facts = factsOf(sources);
  if (JSON.stringify(shown(facts)) === JSON.stringify(shown(lead))) return null;
  return { ...facts, visitor_ids: [...lead.visitor_ids, visitor_id].slice(-VISITORS_KEPT) };
}

const shown = ({
  user_name,
  emails,
  phones,
  qualification_data,
  source,
}: Omit<LeadFacts, 'visitor_ids' | 'conversation_ids' | 'conversation_history'>) => ({
  ...{ user_name, source: source ?? null },
  emails: emails.toSorted(),
  phones: phones.toSorted(),
  told: Object.entries(qualification_data)
    .filter(([, value]) => value !== null)
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
});

/** The kind that somebody means: by its name, or in the words that lists have for it. */
function typeOf(text: string): string {
  const meant = Object.entries(customerTypes).find(([name, label]) =>
    [name.replaceAll('_', ' '), label].some((one) => plain(one) === plain(text)),
  );
  return meant?.[0] ?? text;
}
