import { Injectable } from '@nestjs/common';
import { ServiceError, type DealReply, type MoveDealRequest } from '@abbotsford/contracts';
import { Transaction, type ClientSession } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../../change-announcer';
import { CrmMetrics } from '../../crm-metrics';
import { CardPlacement } from '../card-placement';
import { dealNotFound, refuseStale } from '../deal-errors';
import { DealWriter } from '../deal-writer';
import { DealsRepository } from '../deals.repository';
import { reasonAfter, toDealView, type Deal } from '../domain/deal';

/** Puts a card in a place of a column. Of two people who move the card they both saw, the first one wins. */
@Injectable()
export class MoveDeal {
  constructor(
    private readonly transaction: Transaction,
    private readonly deals: DealsRepository,
    private readonly placement: CardPlacement,
    private readonly writer: DealWriter,
    private readonly announcer: ChangeAnnouncer,
    private readonly metrics: CrmMetrics,
  ) {}

  async run(request: MoveDealRequest, actorId: string): Promise<DealReply> {
    const to = request.status;
    try {
      const { deal, spread } = await this.transaction.run((session) => this.move(request, actorId, session));
      this.metrics.moves.inc({ to, outcome: 'moved' });
      this.announcer.dealChanged(deal);
      if (spread) this.announcer.boardChanged(deal.id);
      return { message: 'The deal was moved.', deal: toDealView(deal) };
    } catch (error) {
      if (error instanceof ServiceError && error.code === 'deal.stale_version') {
        this.metrics.moves.inc({ to, outcome: 'stale' });
      }
      throw error;
    }
  }

  private async move(
    request: MoveDealRequest,
    actorId: string,
    session: ClientSession,
  ): Promise<{ deal: Deal; spread: boolean }> {
    const { deal_id, status, position = 0, version, won_lost_reason } = request;
    const deal = await this.deals.find(deal_id, session);
    if (!deal) throw dealNotFound();
    refuseStale(deal, version);
    const { rank, spread } = await this.placement.rankFor(deal, status, position, session);
    const reason = reasonAfter(deal, status, won_lost_reason);
    return { deal: await this.writer.change(deal, { status, rank, ...reason }, actorId, session), spread };
  }
}
