import { Injectable } from '@nestjs/common';
import type { CreateDealRequest, DealReply } from '@abbotsford/contracts';
import { Idempotency, Transaction } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../../change-announcer';
import { DealWriter } from '../deal-writer';
import { blankDeal, toDealView, writtenFields } from '../domain/deal';

@Injectable()
export class CreateDeal {
  constructor(
    private readonly transaction: Transaction,
    private readonly idempotency: Idempotency,
    private readonly writer: DealWriter,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  async run(request: CreateDealRequest, actorId: string): Promise<DealReply> {
    const { company_name, status = blankDeal.status } = request;
    const newDeal = { ...blankDeal, ...writtenFields(request), company_name, status };
    const { deal, reply } = await this.transaction.run(async (session) => {
      const created = await this.writer.create(newDeal, actorId, session);
      const answer = { message: 'The deal was created.', deal: toDealView(created) };
      await this.idempotency.keep(answer, session);
      return { deal: created, reply: answer };
    });
    this.announcer.dealChanged(deal);
    return reply;
  }
}
