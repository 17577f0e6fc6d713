import { Injectable } from '@nestjs/common';
import type { DealReply, UpdateDealRequest } from '@abbotsford/contracts';
import { Transaction, type ClientSession } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../../change-announcer';
import { CardPlacement } from '../card-placement';
import { dealNotFound, refuseStale } from '../deal-errors';
import { DealWriter } from '../deal-writer';
import { DealsRepository } from '../deals.repository';
import { reasonAfter, toDealView, writtenFields, type Deal } from '../domain/deal';

/** Changes the fields that the request names. A new status puts the card on top of its new column. */
@Injectable()
export class UpdateDeal {
  constructor(
    private readonly transaction: Transaction,
    private readonly deals: DealsRepository,
    private readonly placement: CardPlacement,
    private readonly writer: DealWriter,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  async run(request: UpdateDealRequest, actorId: string): Promise<DealReply> {
    const deal = await this.transaction.run((session) => this.update(request, actorId, session));
    this.announcer.dealChanged(deal);
    return { message: 'The deal was saved.', deal: toDealView(deal) };
  }

  private async update(request: UpdateDealRequest, actorId: string, session: ClientSession): Promise<Deal> {
    const deal = await this.deals.find(request.deal_id, session);
    if (!deal) throw dealNotFound();
    refuseStale(deal, request.version);
    const { status = deal.status, won_lost_reason } = request;
    const place = status === deal.status ? {} : { status, rank: await this.placement.rankOnTop(status, session) };
    const reason = reasonAfter(deal, status, won_lost_reason ?? undefined);
    return this.writer.change(deal, { ...writtenFields(request), ...reason, ...place }, actorId, session);
  }
}
