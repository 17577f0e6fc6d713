import { Injectable } from '@nestjs/common';
import type { DealReply, LeadRequest } from '@abbotsford/contracts';
import { Idempotency, Transaction, type ClientSession } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../../change-announcer';
import { DealWriter } from '../../deals/deal-writer';
import { toDealView, type Deal } from '../../deals/domain/deal';
import { logged } from '../domain/handling';
import type { Lead } from '../domain/lead';
import { cardOf } from '../domain/lead-card';
import { alreadyConverted, leadNotFound } from '../lead-errors';
import { LeadsRepository } from '../leads.repository';

/** Makes a deal of a lead that has none. */
@Injectable()
export class ConvertLead {
  constructor(
    private readonly transaction: Transaction,
    private readonly idempotency: Idempotency,
    private readonly leads: LeadsRepository,
    private readonly writer: DealWriter,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  async run({ lead_id }: LeadRequest, actorId: string): Promise<DealReply> {
    const { lead, deal, reply } = await this.transaction.run(async (session) => {
      const converted = await this.convert(lead_id, actorId, session);
      const answer = { message: 'The lead is a deal on the board now.', deal: toDealView(converted.deal) };
      await this.idempotency.keep(answer, session);
      return { ...converted, reply: answer };
    });
    this.announcer.dealChanged(deal);
    this.announcer.leadChanged(lead);
    return reply;
  }

  private async convert(leadId: string, actorId: string, session: ClientSession): Promise<{ lead: Lead; deal: Deal }> {
    const lead = await this.leads.find(leadId, session);
    if (!lead) throw leadNotFound();
    if (lead.deal_id !== null) throw alreadyConverted();
    const deal = await this.writer.create(cardOf(lead, lead.id), actorId, session);
    const activities = logged(lead.activities, {
      action: 'converted',
      actor_id: actorId,
      changes: [],
      at: new Date(),
    });
    const converted = await this.leads.update(
      lead.id,
      { deal_id: deal.id, carded: true, status: 'converted', activities },
      session,
    );
    if (!converted) throw leadNotFound();
    return { lead: converted, deal };
  }
}
