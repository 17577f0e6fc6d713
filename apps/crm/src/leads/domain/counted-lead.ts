import { timeOfId, toQuarter, type LeadFacts } from '../../analytics/domain/facts';
import type { Lead } from './lead';

/** What counts of a lead. */
export function countedLead({ id, completeness }: Lead): LeadFacts {
  // By its id, as in the facts of its card: both are on the same day.
  return {
    kind: 'lead',
    at: toQuarter(timeOfId(id)),
    qualified: completeness === 'qualified',
    source: 'direct',
    campaign: null,
  };
}
