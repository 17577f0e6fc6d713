import { Injectable } from '@nestjs/common';
import type { DealRequest } from '@abbotsford/contracts';
import { Transaction } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../../change-announcer';
import { LeadsRepository } from '../../leads/leads.repository';
import { DealWriter } from '../deal-writer';

/** Deletes a deal. The lead that it was made of stays, and may be made a deal again by hand. */
@Injectable()
export class DeleteDeal {
  constructor(
    private readonly transaction: Transaction,
    private readonly writer: DealWriter,
    private readonly leads: LeadsRepository,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  async run({ deal_id }: DealRequest, actorId: string): Promise<{ message: string }> {
    const lead = await this.transaction.run(async (session) => {
      const deal = await this.writer.remove(deal_id, actorId, session);
      return deal.lead_id && this.leads.update(deal.lead_id, { deal_id: null }, session);
    });
    this.announcer.dealDeleted(deal_id);
    if (lead) this.announcer.leadChanged(lead);
    return { message: 'The deal was deleted.' };
  }
}
