import { dealStages, type BoardColumn, type DealCard, type DealStageSetting } from '@abbotsford/contracts';
import type { Deal } from './deal';
import { compareCards } from './rank';

/** Every column in the order of the board, also the empty ones. */
export function toBoard(
  deals: readonly Deal[],
  settings: readonly DealStageSetting[],
  view: (deal: Deal) => DealCard,
): BoardColumn[] {
  return dealStages.map((id) => {
    const setting = settings.find((each) => each.id === id);
    if (!setting) throw new Error(`the stage ${id} has no settings`);
    return {
      ...setting,
      deals: deals
        .filter(({ status }) => status === id)
        .toSorted(compareCards)
        .map(view),
    };
  });
}
