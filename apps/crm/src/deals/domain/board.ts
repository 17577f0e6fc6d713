import { dealStages, type BoardColumn, type DealStage } from '@abbotsford/contracts';
import { toDealView, type Deal } from './deal';
import { compareCards } from './rank';

const titles: Readonly<Record<DealStage, string>> = {
  'new-lead': 'New lead',
  contacted: 'Contacted',
  'proposal-sent': 'Proposal sent',
  negotiation: 'Negotiation',
  won: 'Won',
  lost: 'Lost',
};

/** Every column in the order of the board, also the empty ones. */
export function toBoard(deals: readonly Deal[]): BoardColumn[] {
  return dealStages.map((id) => ({
    id,
    title: titles[id],
    deals: deals
      .filter((deal) => deal.status === id)
      .toSorted(compareCards)
      .map(toDealView),
  }));
}
