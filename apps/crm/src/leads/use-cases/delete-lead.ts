import { Injectable } from '@nestjs/common';
import type { LeadRequest } from '@abbotsford/contracts';
import { Transaction, type ClientSession } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../../change-announcer';
import { DealWriter } from '../../deals/deal-writer';
import { DealsRepository } from '../../deals/deals.repository';
import type { Deal } from '../../deals/domain/deal';
import { DeletedLeadsRepository } from '../deleted-leads.repository';
import { leadNotFound } from '../lead-errors';
import { LeadsRepository } from '../leads.repository';

/** Deletes a lead with all that it says of the visitor. A deal that sales work on stays, without its lead. */
@Injectable()
export class DeleteLead {
  constructor(
    private readonly transaction: Transaction,
    private readonly leads: LeadsRepository,
    private readonly deletedLeads: DeletedLeadsRepository,
    private readonly deals: DealsRepository,
    private readonly writer: DealWriter,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  async run({ lead_id }: LeadRequest, actorId: string): Promise<{ message: string }> {
    const deal = await this.transaction.run((session) => this.delete(lead_id, actorId, session));
    this.announcer.leadDeleted(lead_id);
    if (deal) this.announcer.dealChanged(deal);
    return { message: 'The lead was deleted.' };
  }

  private async delete(leadId: string, actorId: string, session: ClientSession): Promise<Deal | null> {
    const lead = await this.leads.remove(leadId, session);
    if (!lead) throw leadNotFound();
    await this.deletedLeads.remember(lead, session);
    const deal = lead.deal_id === null ? null : await this.deals.find(lead.deal_id, session);
    return deal && this.writer.change(deal, { lead_id: null }, actorId, session);
  }
}
