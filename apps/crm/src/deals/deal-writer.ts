import { Injectable } from '@nestjs/common';
import type { DealActivity } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { FactsRepository } from '../analytics/facts.repository';
import { BusinessEvents } from '../business-events';
import { CardPlacement } from './card-placement';
import { DealActivitiesRepository } from './deal-activities.repository';
import { dealNotFound } from './deal-errors';
import { DealsRepository } from './deals.repository';
import {
  differing,
  leftBehind,
  toActivityAction,
  toActivityChanges,
  type Deal,
  type DealPatch,
  type NewDeal,
} from './domain/deal';
import { dealNews } from './domain/deal-news';
import { ranksAbove } from './domain/rank';

/** Changes deals, each change with its entry in the activity log. The actor is null when the platform itself acts. */
@Injectable()
export class DealWriter {
  constructor(
    private readonly deals: DealsRepository,
    private readonly activities: DealActivitiesRepository,
    private readonly placement: CardPlacement,
    private readonly facts: FactsRepository,
    private readonly events: BusinessEvents,
  ) {}

  /** Puts a new card on top of its column. */
  async create(newDeal: NewDeal, actorId: string | null, session: ClientSession): Promise<Deal> {
    const rank = await this.placement.rankOnTop(newDeal.status, session);
    const [deal] = await this.deals.insert([{ ...newDeal, rank }], actorId, session);
    if (!deal) throw new Error('a deal was not written');
    await this.activities.add([created(deal, actorId)], session);
    await this.events.tell(dealNews(null, deal), actorId, session);
    return deal;
  }

  /** Puts new cards on top of their columns, the first on top of all. */
  async createMany(newDeals: readonly NewDeal[], actorId: string, session: ClientSession): Promise<Deal[]> {
    const ranks = new Map<NewDeal, number>();
    for (const stage of new Set(newDeals.map(({ status }) => status))) {
      const deals = newDeals.filter(({ status }) => status === stage);
      const fresh = ranksAbove(await this.placement.rankOnTop(stage, session), deals.length);
      deals.forEach((deal, index) => ranks.set(deal, fresh[index] as number));
    }
    const ranked = newDeals.map((deal) => ({ ...deal, rank: ranks.get(deal) as number }));
    const deals = await this.deals.insert(ranked, actorId, session);
    await this.activities.add(
      deals.map((deal) => created(deal, actorId)),
      session,
    );
    await this.events.tell(
      deals.flatMap((deal) => dealNews(null, deal)),
      actorId,
      session,
    );
    return deals;
  }

  /** The deal after the change; the same one when the patch says nothing new. */
  async change(deal: Deal, patch: DealPatch, actorId: string | null, session: ClientSession): Promise<Deal> {
    const news = differing(deal, patch);
    if (Object.keys(news).length === 0) return deal;
    const changed = await this.deals.update(deal.id, deal.version, news, actorId, session);
    if (!changed) throw new Error('a deal changed within the transaction that had read it');
    await this.activities.add(
      [{ deal_id: deal.id, action: toActivityAction(news), actor_id: actorId, changes: toActivityChanges(deal, news) }],
      session,
    );
    await this.events.tell(dealNews(deal, changed), actorId, session);
    return changed;
  }

  /** `goes` goes into `stays`, with its log. What the patch says is what the card takes over. */
  async absorb(
    stays: Deal,
    goes: Deal,
    patch: DealPatch,
    actorId: string | null,
    session: ClientSession,
  ): Promise<Deal> {
    if (!(await this.deals.remove(goes.id, session))) throw new Error('a card to be joined was not there');
    await this.facts.withdraw('deal', goes.id, session);
    await this.activities.move(goes.id, stays.id, session);
    const news = differing(stays, patch);
    const rank = news.status === undefined ? {} : { rank: await this.placement.rankOnTop(news.status, session) };
    const changed = await this.deals.update(stays.id, stays.version, { ...news, ...rank }, actorId, session);
    if (!changed) throw new Error('a deal changed within the transaction that had read it');
    const changes = [...toActivityChanges(stays, news), ...leftBehind(goes, changed)];
    await this.activities.add([{ deal_id: stays.id, action: 'joined', actor_id: actorId, changes }], session);
    await this.events.tell(dealNews(stays, changed), actorId, session);
    return changed;
  }

  async remove(id: string, actorId: string, session: ClientSession): Promise<Deal> {
    const deal = await this.deals.remove(id, session);
    if (!deal) throw dealNotFound();
    await this.facts.withdraw('deal', id, session);
    await this.activities.add([{ deal_id: id, action: 'deleted', actor_id: actorId, changes: [] }], session);
    return deal;
  }
}

const created = ({ id }: Deal, actorId: string | null): Omit<DealActivity, 'id' | 'at'> => ({
  deal_id: id,
  action: 'created',
  actor_id: actorId,
  changes: [],
});
