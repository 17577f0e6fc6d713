import { timeOfId, toQuarter, type DealFacts } from '../../analytics/domain/facts';
import type { Deal } from './deal';

/** What counts of a card. */
export function countedDeal({ created_at, updated_at, status, deal_value, lead_id }: Deal): DealFacts {
  const isDecided = status === 'won' || status === 'lost';
  return {
    kind: 'deal',
    at: toQuarter(created_at),
    status,
    decided_at: isDecided ? toQuarter(updated_at) : null,
    value: deal_value,
    lead_at: lead_id === null ? null : toQuarter(timeOfId(lead_id)),
  };
}
