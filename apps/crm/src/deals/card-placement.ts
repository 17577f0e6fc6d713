import { Injectable } from '@nestjs/common';
import type { DealStage } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import type { Deal } from './domain/deal';
import { evenRanks, rankBetween, standsBetween } from './domain/rank';
import { DealsRepository } from './deals.repository';

/** `spread` tells that the whole column got new ranks, which whoever shows it has to learn. */
interface Placed {
  readonly rank: number;
  readonly spread: boolean;
}

/** Finds the rank for a place in a column, and makes room when there is none. */
@Injectable()
export class CardPlacement {
  constructor(private readonly deals: DealsRepository) {}

  /** The rank of a new card on top of a column. */
  async rankOnTop(status: DealStage, session: ClientSession): Promise<number> {
    return (await this.rankAt(status, 0, null, session)).rank;
  }

  /** The rank of a card at a place of a column, counted without the card; its own when it stands there already. */
  async rankFor(deal: Deal, status: DealStage, position: number, session: ClientSession): Promise<Placed> {
    if (deal.status !== status) return this.rankAt(status, position, null, session);
    return this.rankAt(status, position, deal, session);
  }

  private async rankAt(
    status: DealStage,
    position: number,
    card: Deal | null,
    session: ClientSession,
  ): Promise<Placed> {
    const neighbours = await this.deals.neighbours(status, position, card?.id ?? null, session);
    if (card && standsBetween(card, neighbours)) return { rank: card.rank, spread: false };
    const between = rankBetween(neighbours);
    if (between !== null) return { rank: between, spread: false };
    return { rank: await this.spread(status, position, card?.id ?? null, session), spread: true };
  }

  /** Gives the column even gaps, and the rank left free at the place. Needed after some fifty moves into one gap. */
  private async spread(
    status: DealStage,
    position: number,
    except: string | null,
    session: ClientSession,
  ): Promise<number> {
    const cards = await this.deals.column(status, except, session);
    const ranks = evenRanks(cards.length + 1);
    const [rank] = ranks.splice(position, 1);
    if (rank === undefined) throw new Error(`no place ${position} in a column of ${cards.length} cards`);
    await this.deals.setRanks(
      cards.map(({ id }, index) => ({ id, rank: ranks[index] as number })),
      session,
    );
    return rank;
  }
}
