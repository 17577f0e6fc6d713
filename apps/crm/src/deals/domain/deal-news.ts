import type { AboutDeal, BusinessNews } from '@abbotsford/contracts';
import type { Deal } from './deal';

/** What there is to tell of a deal after a change; `before` is null when it is new. */
export function dealNews(before: Deal | null, deal: Deal): BusinessNews[] {
  const data = aboutDeal(before, deal);
  const isAssigned = deal.owner !== null && deal.owner !== (before?.owner ?? null);
  return [
    ...(before === null ? [{ name: 'deal.created', data } as const] : []),
    ...(before !== null && before.status !== deal.status ? [{ name: moveOf(deal), data } as const] : []),
    ...(isAssigned ? [{ name: 'deal.assigned', data } as const] : []),
  ];
}

const moveOf = ({ status }: Deal) =>
  status === 'won' || status === 'lost' ? (`deal.${status}` as const) : 'deal.moved';

const aboutDeal = (before: Deal | null, { id, lead_id, status, deal_value, source }: Deal): AboutDeal => ({
  ...{ deal_id: id, lead_id, stage: status, from_stage: before?.status ?? null, deal_value, source },
});
