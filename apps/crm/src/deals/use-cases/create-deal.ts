import { Injectable } from '@nestjs/common';
import type { CreateDealRequest, DealReply } from '@abbotsford/contracts';
import { Transaction } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../../change-announcer';
import { DealWriter } from '../deal-writer';
import { blankDeal, toDealView, writtenFields } from '../domain/deal';

@Injectable()
export class CreateDeal {
  constructor(
    private readonly transaction: Transaction,
    private readonly writer: DealWriter,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  async run(request: CreateDealRequest, actorId: string): Promise<DealReply> {
    const { company_name, status = blankDeal.status } = request;
    const newDeal = { ...blankDeal, ...writtenFields(request), company_name, status };
    const deal = await this.transaction.run((session) => this.writer.create(newDeal, actorId, session));
    this.announcer.dealChanged(deal);
    return { message: 'The deal was created.', deal: toDealView(deal) };
  }
}
