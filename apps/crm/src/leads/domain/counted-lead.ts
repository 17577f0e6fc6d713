import type { ChatSource } from '@abbotsford/contracts';
import { timeOfId, toQuarter, type LeadFacts } from '../../analytics/domain/facts';
import type { Lead } from './lead';

/** What counts of a lead. */
export function countedLead({ id, completeness, source }: Lead): LeadFacts {
  return {
    kind: 'lead',
    // By its id, as in the facts of its card: both are on the same day.
    at: toQuarter(timeOfId(id)),
    qualified: completeness === 'qualified',
    source: placeOf(source),
    campaign: label(source?.utm_campaign),
  };
}

function placeOf(source: ChatSource | null | undefined): string {
  const before = hostOf(source?.referrer);
  const isElsewhere = before !== null && before !== hostOf(source?.page);
  return label(source?.utm_source) ?? label(isElsewhere ? before : null) ?? 'direct';
}

const hostOf = (address: string | null | undefined): string | null =>
  address && URL.canParse(address) ? new URL(address).host : null;

/** Campaigns have names. What may be an address or a number of a person has no place in figures, which outlive it. */
function label(name: string | null | undefined): string | null {
  if (!name) return null;
  return /@|\d{6}/.test(name) ? '(hidden)' : name.toLowerCase();
}
